import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { exportWithReport, type TemporaryFolder, temporaryFolder } from './command.ts'
import { type DeckBrowser, openDeckBrowser } from './deck-browser.ts'
import { WHOLE } from './proposals.ts'

let folder: TemporaryFolder
let browser: DeckBrowser
let page: Page
let file: string

beforeAll(async () => {
  folder = await temporaryFolder()
  browser = await openDeckBrowser()
  await exportWithReport([WHOLE, '--slides', '-o', folder.path])
  file = join(folder.path, 'EP-012.slides.html')
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

beforeEach(async () => {
  page = await browser.present(file)
})

afterEach(async () => {
  await page.close()
})

const shown = (): Promise<string[]> =>
  page.$$eval('.marpit > svg', (slides) =>
    slides
      .filter((slide) => getComputedStyle(slide).visibility === 'visible')
      .map((slide) => slide.getAttribute('aria-label') ?? ''),
  )

const countOf = (): Promise<number> => page.$$eval('.marpit > svg', (slides) => slides.length)

/** The window that a key opens. */
const opened = async (key: string): Promise<Page> => {
  const popup = new Promise<Page>((resolve, reject) =>
    page.once('popup', (view) => (view === null ? reject(new Error('No window opened.')) : resolve(view))),
  )
  await page.keyboard.press(key as 'p')
  return await popup
}

test('one slide is shown, and keys turn to the next, the one before, the last and the first', async () => {
  const count = await countOf()
  expect(await shown()).toEqual([`Slide 1 of ${count}: Power Attribution for GPU Workloads`])
  await page.keyboard.press('ArrowRight')
  expect(await shown()).toEqual([`Slide 2 of ${count}: At a glance`])
  await page.keyboard.press('Space')
  await page.keyboard.press('PageUp')
  expect((await shown())[0]).toContain('Slide 2 ')
  await page.keyboard.press('End')
  expect((await shown())[0]).toContain(`Slide ${count} `)
  await page.keyboard.press('ArrowRight')
  expect((await shown())[0]).toContain(`Slide ${count} `)
  await page.keyboard.press('Home')
  expect((await shown())[0]).toContain('Slide 1 ')
})

test('a slide has an address, which survives a reload', async () => {
  await page.goto(`${page.url().replace(/#.*$/, '')}#5`)
  await page.reload()
  expect((await shown())[0]).toContain('Slide 5 ')
  await page.evaluate(() => {
    location.hash = '#3'
  })
  await page.waitForFunction(() => document.querySelector('svg.current')?.getAttribute('aria-label')?.includes('3 of'))
  expect((await shown())[0]).toContain('Slide 3 ')
})

test('an address that leads nowhere shows the slide nearest to it', async () => {
  await page.goto(`${page.url().replace(/#.*$/, '')}#9999`)
  await page.reload()
  expect((await shown())[0]).toContain(`Slide ${await countOf()} `)
})

test('the overview shows all slides; arrows choose among them, and Enter shows the one chosen', async () => {
  await page.keyboard.press('o')
  expect(await shown()).toHaveLength(await countOf())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await shown()).toEqual([expect.stringContaining('Slide 3 ')])
})

test('a click in the overview shows that slide', async () => {
  await page.keyboard.press('o')
  await page.click('.marpit > svg:nth-of-type(4)')
  expect(await shown()).toEqual([expect.stringContaining('Slide 4 ')])
})

test('notes stand under the slide that they belong to', async () => {
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('n')
  const notes = await page.$$eval('.notes > div', (all) =>
    all.filter((note) => getComputedStyle(note).display !== 'none').map((note) => note.textContent),
  )
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain('of EP-012.md')
  expect(notes[0]).toMatch(/about \S+ (?:seconds|minutes?)/)
})

test('the presenter view has this slide, the next, the notes and the time, and turns the deck', async () => {
  const view = await opened('p')
  const labels = (): Promise<(string | null)[]> =>
    view.$$eval('.now svg, .next svg', (slides) => slides.map((slide) => slide.getAttribute('aria-label')))
  expect(await labels()).toEqual([expect.stringContaining('Slide 1 '), expect.stringContaining('Slide 2 ')])
  await view.click('.times button:nth-of-type(2)')
  expect((await shown())[0]).toContain('Slide 2 ')
  expect(await view.$eval('.words', (notes) => notes.textContent)).toContain('of EP-012.md')
  await view.keyboard.press('ArrowRight')
  expect(await labels()).toEqual([expect.stringContaining('Slide 3 '), expect.stringContaining('Slide 4 ')])
  expect((await shown())[0]).toContain('Slide 3 ')
  expect(await view.$eval('.times', (times) => times.textContent)).toMatch(/\d+:\d\d.*\d+:\d\d.*planned/s)
  for (const [window, slide] of [
    [page, 'svg.current'],
    [view, '.now svg'],
  ] as const)
    expect(await window.$eval(`${slide} section`, (section) => getComputedStyle(section).fontFamily)).toContain(
      'Source',
    )
})

test('the buttons do what the keys do', async () => {
  await page.mouse.move(300, 300)
  await page.click('.bar [data-do=next]')
  expect((await shown())[0]).toContain('Slide 2 ')
  await page.click('.bar [data-do=keys]')
  expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(false)
})

test('printed, the deck has one page a slide and none of the controls', async () => {
  await page.emulateMediaType('print')
  expect(await shown()).toHaveLength(await countOf())
  expect(await page.$eval('.bar', (bar) => getComputedStyle(bar).display)).toBe('none')
})

test.each([
  ['playing', []],
  ['overview', ['o']],
  ['notes', ['ArrowRight', 'n']],
  ['a table', ['End']],
  ['keys', ['?']],
] as const)('axe finds nothing to mend: %s', async (_, pressed) => {
  for (const key of pressed) await page.keyboard.press(key)
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: found } = await axe.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  })
  expect(violations).toEqual([])
})
