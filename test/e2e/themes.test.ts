import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArtifactKind } from '../../src/model/artifact.ts'
import type { Report } from '../../src/model/report.ts'
import { SHOW_ALL } from './clipped.ts'
import { artifactOf, exportWithReport, ROOT, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'
import { findWeakText } from './contrast.ts'
import { type DeckBrowser, openDeckBrowser } from './deck-browser.ts'
import { readPrinted } from './printed.ts'
import { WHOLE } from './proposals.ts'

/** Least contrast of text with what is behind it: level AA of WCAG 2. */
const LEAST = 4.5

/** What the back row of a room still reads, in CSS pixels at 1280×720; a hair less for rounding. */
const SMALLEST = 17.95

let folder: TemporaryFolder
let browser: DeckBrowser

beforeAll(async () => {
  folder = await temporaryFolder()
  browser = await openDeckBrowser()
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

describe.each(readdirSync(join(ROOT, 'themes')))('%s', (theme) => {
  let report: Report

  beforeAll(async () => {
    const out = join(folder.path, theme)
    const done = await exportWithReport([WHOLE, '--pdf', '--html', '--slides', '--theme', theme, '-o', out])
    expect(done.run.code, done.run.stderr).toBe(0)
    report = done.report
  })

  const fileOf = (kind: ArtifactKind): string => resolve(ROOT, artifactOf(report, kind).path)

  test.each(['html', 'slides-html'] as const)('text of %s stands out, in colours and in greys', async (kind) => {
    const page = await browser.present(fileOf(kind))
    try {
      if (kind === 'slides-html') await page.addStyleTag({ content: SHOW_ALL })
      const { texts, weak } = await page.evaluate(findWeakText, LEAST)
      expect(texts).toBeGreaterThan(300)
      expect(weak).toEqual([])
    } finally {
      await page.close()
    }
  })

  test('no slide loses anything at an edge, nor shows text too small to read', async () => {
    const { slides } = await browser.show(fileOf('slides-html'))
    expect(slides.filter(({ lost, smallest }) => lost !== undefined || smallest < SMALLEST)).toEqual([])
  })

  test('every font of document and deck is embedded, and none is made of drawings but that of emoji', async () => {
    for (const kind of ['pdf', 'slides-pdf'] as const) {
      const { fonts } = await readPrinted(await readFile(fileOf(kind)))
      expect(fonts.filter(({ name, type3, embedded }) => !embedded || (type3 && !/emoji/i.test(name)))).toEqual([])
    }
  })

  test('no text of the document leaves its page', async () => {
    const { pages } = await readPrinted(await readFile(fileOf('pdf')))
    const outside = pages.flatMap(({ number, width, runs }) =>
      runs.filter(({ x, width: wide }) => x < 0 || x + wide > width).map(({ text }) => `${number}: ${text}`),
    )
    expect(outside).toEqual([])
  })
})

test('a theme is begun by a command, and a proposal is made with it', async () => {
  const begun = await runCommand(['themes', 'new', 'brand'], { cwd: folder.path })
  expect(begun).toMatchObject({ code: 0, stdout: 'brand\n' })
  const args = [join(ROOT, 'fixtures/small/hostile.md'), '--pdf', '--theme', './brand']
  const made = await runCommand(args, { cwd: folder.path })
  expect(made.code, made.stderr).toBe(0)
  expect(await runCommand(['themes', 'new', 'brand'], { cwd: folder.path })).toMatchObject({ code: 4 })
})

test('the themes are listed as JSON', async () => {
  const { stdout } = await runCommand(['themes', '--json'])
  expect(JSON.parse(stdout).map(({ name }: { name: string }) => name)).toEqual(['folio', 'kepler', 'plain', 'slate'])
})
