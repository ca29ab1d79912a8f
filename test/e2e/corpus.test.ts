import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import {
  artifactOf,
  exportWithReport,
  ROOT,
  type Run,
  runCommand,
  type TemporaryFolder,
  temporaryFolder,
} from './command.ts'
import { readContents, standsAt } from './contents.ts'
import { type DeckBrowser, openDeckBrowser } from './deck-browser.ts'
import { missingItems } from './items.ts'
import { readPrinted } from './printed.ts'
import { CORPUS_PROPOSALS, CORPUS_STRANGERS } from './proposals.ts'
import { wholeText } from './reading.ts'
import { recall } from './recall.ts'

const absent = CORPUS_PROPOSALS.length === 0
if (absent) console.log('The corpus of real proposals is not at hand: its tests are skipped.')

/** What stands in a document, but is not told by the reader of these tests, which takes no text of a glyph from the marks around it. */
const UNTOLD = ['oseusedinthewordḱṷṓncanb'.normalize('NFKC')]

describe.skipIf(absent)('real proposals', () => {
  let folder: TemporaryFolder
  let browser: DeckBrowser
  let run: Run
  let report: Report

  beforeAll(async () => {
    folder = await temporaryFolder()
    browser = await openDeckBrowser()
    const done = await exportWithReport([...CORPUS_PROPOSALS, '-o', folder.path])
    run = done.run
    report = done.report
  }, 300_000)

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
  })

  test('all become a document and a deck, with exit code 0', () => {
    expect(report.failures).toEqual([])
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(run.code, run.stderr).toBe(0)
    expect(report.artifacts).toHaveLength(CORPUS_PROPOSALS.length * 4)
  })

  test.each(CORPUS_PROPOSALS)('%s stands in its document whole, with contents that are right', async (source) => {
    const printed = await readPrinted(await readFile(resolve(ROOT, artifactOf(report, 'pdf', source).path)))
    const { share, lost } = recall(await readFile(join(ROOT, source), 'utf8'), wholeText(printed))
    const missed = lost.filter((piece) => !UNTOLD.includes(piece))
    expect(share < 0.999 ? missed : []).toEqual([])
    for (const { title, number, page, top } of readContents(printed)) {
      expect(number, `the number printed beside “${title}”`).toBe(page)
      const target = printed.pages[page - 1]
      expect(target !== undefined && standsAt(target, title, top), `“${title}” on page ${page}`).toBe(true)
    }
    for (const { number, width, runs } of printed.pages) {
      expect(
        runs.filter(({ x, width: wide }) => x < -0.5 || x + wide > width + 0.5),
        `page ${number}`,
      ).toEqual([])
    }
  })

  test.each(CORPUS_PROPOSALS)('%s has a deck that says every item, and of which nothing is cut off', async (source) => {
    const { slides, text } = await browser.show(resolve(ROOT, artifactOf(report, 'slides-html', source).path))
    const proposal = readProposal(await readFile(join(ROOT, source), 'utf8'), source).value
    expect(missingItems(proposal, text)).toEqual([])
    expect(slides).toHaveLength(artifactOf(report, 'slides-html', source).slides ?? 0)
    expect(slides.filter(({ lost }) => lost !== undefined)).toEqual([])
    const { pages } = await readPrinted(await readFile(resolve(ROOT, artifactOf(report, 'slides-pdf', source).path)))
    expect(pages).toHaveLength(slides.length)
    for (const { number, width, height, runs } of pages) {
      const beyond = runs.filter(({ x, y, width: wide }) => x < -0.5 || x + wide > width + 1 || y < -0.5 || y > height)
      expect(beyond, `slide ${number}`).toEqual([])
    }
  })

  test.each(CORPUS_STRANGERS)('%s is refused, since it is no Markdown', async (source) => {
    const { code, stdout, stderr } = await runCommand([source, '-o', folder.path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/\.rst.*Markdown/)])
  })
})
