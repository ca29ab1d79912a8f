import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../src/browser/start-browser.ts'
import type { OpenPage, PageSource, Printer, Sheet } from '../../src/model/page.ts'
import { EarlyPage } from '../../src/pdf/early-page.ts'
import { ROOT, runCommand, temporaryFolder } from './command.ts'

const browser = startBrowser({ timeout: 30, fontFolder: join(ROOT, 'dist/fonts') })

afterAll(() => browser[Symbol.asyncDispose]())

/** The browser's printer, and what it opened. */
function counted(): { printer: Printer; opened: string[] } {
  const opened: string[] = []
  const open = (source: PageSource): Promise<OpenPage> => {
    opened.push(source.html)
    return browser.open(source)
  }
  return { printer: { open }, opened }
}

function sheet(blocks: readonly string[], { style = '', end = '<footer>The end</footer>' } = {}): Sheet {
  const html = `<!doctype html><title>T</title><style>${style}</style><main>\n${blocks.join('\n')}\n${end}</main>`
  return { html, blocks, files: new Map() }
}

/** What a page holds whose draft was opened early, and how often one was opened for it. */
async function finished(draft: Sheet, final: Sheet): Promise<{ page: string; opened: number }> {
  const { printer, opened } = counted()
  await using early = new EarlyPage(printer)
  early.open(draft)
  await using page = await early.finish(final)
  return { page: await page.evaluate(shown, null), opened: opened.length }
}

async function whole(final: Sheet): Promise<string> {
  await using page = await browser.open(final)
  return await page.evaluate(shown, null)
}

function shown(): string {
  return document.documentElement.outerHTML.replace(/\s*\n\s*/g, '')
}

describe('a page opened early', () => {
  const draft = sheet(['<p>One</p>', '<figure><svg></svg></figure>', '<p>Two</p>', '<figure></figure>'])

  test.each([
    ['other blocks', ['<p>One</p>', '<figure><svg><circle r="3"/></svg></figure>', '<p>Two</p>', '<pre>\n\na</pre>']],
    ['fewer blocks', ['<p>One</p>', '<div><figure></figure><p>Two</p></div>', '<figure></figure>']],
    ['more blocks', ['<p>One</p>', '<p>Why not.</p>', '<pre>code</pre>', '<p>Two</p>', '<figure></figure>']],
    ['the same blocks', draft.blocks],
  ])('becomes the finished one with %s, without another being opened', async (_, blocks) => {
    const final = sheet(blocks)
    expect(await finished(draft, final)).toEqual({ page: await whole(final), opened: 1 })
  })

  test.each([
    ['no block is left', draft, sheet([])],
    ['what stands after the blocks is another', draft, sheet(draft.blocks, { end: '<footer>No end</footer>' })],
    [
      'the browser made other elements of its blocks than were written',
      sheet(['<p>One<div>in it</div></p>', '<p>Two</p>']),
      sheet(['<p>One<div>in it</div></p>', '<p>Three</p>']),
    ],
  ])('has all of its text replaced where %s', async (_, first, final) => {
    expect(await finished(first, final)).toEqual({ page: await whole(final), opened: 1 })
  })

  const shell = (style: string): PageSource => ({
    html: `<!doctype html><html lang="en"><head><title></title><style>${style}</style></head><body class="b"><p>a</p></body></html>`,
    files: new Map(),
  })

  test('becomes any other that has its style sheet, with all its attributes and what stands in its head', async () => {
    const { printer, opened } = counted()
    await using early = new EarlyPage(printer)
    early.open(shell('p { color: red }'))
    const html =
      '<!doctype html><html lang="de" dir="rtl"><head><meta charset="utf-8"><title>T</title><style>q { color: blue }</style>' +
      '<style>p { color: red }</style><meta name="x"></head><body class="c" id="d"><main><p>One</p></main></body></html>'
    const final = { html, blocks: ['<p>One</p>'], files: new Map() }
    await using page = await early.finish(final)
    expect(await page.evaluate(shown, null)).toBe(await whole(final))
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).color, null)).toBe(
      'rgb(255, 0, 0)',
    )
    expect(opened).toHaveLength(1)
  })

  test('gives way to a new one where its style sheet is another', async () => {
    const final = sheet(draft.blocks, { style: 'p { color: red }' })
    expect(await finished(draft, final)).toEqual({ page: await whole(final), opened: 2 })
  })

  test('shows files that only the finished page has', async () => {
    const { printer } = counted()
    await using early = new EarlyPage(printer)
    early.open(shell('p { color: red }'))
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="31" height="9"/>')
    await using page = await early.finish({
      ...sheet(['<p><img src="images/1.svg" loading="lazy"></p>'], { style: 'p { color: red }' }),
      files: new Map([['images/1.svg', { bytes, type: 'image/svg+xml' }]]),
    })
    expect(await page.evaluate(() => document.images[0]?.naturalWidth, null)).toBe(31)
  })

  test('gives way to a new one where it could not be opened', async () => {
    const { printer } = counted()
    let times = 0
    await using early = new EarlyPage({
      open: (source) => {
        times += 1
        return times === 1 ? Promise.reject(new Error('no')) : printer.open(source)
      },
    })
    early.open(draft)
    await using page = await early.finish(draft)
    expect(await page.evaluate(shown, null)).toBe(await whole(draft))
  })

  test('is closed where nobody finishes it', async () => {
    let closed = 0
    const close = async (): Promise<void> => {
      closed += 1
    }
    {
      await using early = new EarlyPage({
        open: async () => ({ [Symbol.asyncDispose]: close }) as unknown as OpenPage,
      })
      early.open(draft)
    }
    expect(closed).toBe(1)
  })

  test('waits for the images that its new blocks show', async () => {
    const image = (width: number): string =>
      `<p><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='9'/%3E"></p>`
    const { printer } = counted()
    await using early = new EarlyPage(printer)
    early.open(sheet([image(3)]))
    await using page = await early.finish(sheet([image(77)]))
    expect(await page.evaluate(() => document.images[0]?.naturalWidth, null)).toBe(77)
  })
})

test.each([
  ['fixtures/small/diagrams.md', 'plain'],
  ['fixtures/small/diagram-kinds.md', 'kepler'],
  ['fixtures/EP-012.md', 'folio'],
  ['fixtures/everything.md', 'slate'],
  ['fixtures/everything.md', 'kepler'],
])(
  '%s has the same bytes under %s with a page opened early or late, its diagrams drawn anew or kept',
  async (proposal, theme) => {
    await using folder = await temporaryFolder()
    const run = async (out: string, ...args: string[]): Promise<Buffer> => {
      const env = { XDG_CACHE_HOME: join(folder.path, 'cache') }
      const all = [proposal, '--pdf', '--theme', theme, '-o', join(folder.path, out), ...args]
      const { code, stderr } = await runCommand(all, { env })
      expect(code, stderr).toBe(0)
      return await readFile(join(folder.path, out, proposal.replace(/^.*\/|\.md$/g, '').concat('.pdf')))
    }
    const anew = await run('anew', '--no-cache')
    await run('first')
    expect((await run('kept')).equals(anew)).toBe(true)
    // It keeps its pages as they are opened: none is opened early.
    expect((await run('late', '--debug', join(folder.path, 'debug'))).equals(anew)).toBe(true)
  },
)
