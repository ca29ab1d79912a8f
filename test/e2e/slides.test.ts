import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Marp } from '@marp-team/marp-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArtifactKind } from '../../src/model/artifact.ts'
import type { Report } from '../../src/model/report.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { artifactOf, exportWithReport, ROOT, type Run, type TemporaryFolder, temporaryFolder } from './command.ts'
import { type DeckBrowser, openDeckBrowser } from './deck-browser.ts'
import { missingItems } from './items.ts'
import { readPrinted } from './printed.ts'
import { FIXTURES, WHOLE } from './proposals.ts'
import { folded } from './reading.ts'

/** What the back row of a room still reads, in CSS pixels at 1280×720; a hair less for rounding. */
const SMALLEST = 17.95

let folder: TemporaryFolder
let browser: DeckBrowser
let run: Run
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  browser = await openDeckBrowser()
  const done = await exportWithReport([...FIXTURES, '--slides', '-o', folder.path])
  run = done.run
  report = done.report
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const fileOf = (kind: ArtifactKind, source: string): string => resolve(ROOT, artifactOf(report, kind, source).path)

const textOfPdf = async (source: string): Promise<string> => {
  const { pages } = await readPrinted(await readFile(fileOf('slides-pdf', source)))
  return folded(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '))
}

test('every fixture becomes a deck, and none of them fails the run', () => {
  expect(run.stderr).not.toMatch(/^\s+at /m)
  expect(report.failures).toEqual([])
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(run.code).toBe(0)
})

describe.each(FIXTURES)('%s', (source) => {
  test('no slide loses anything at an edge, nor shows text too small to read', async () => {
    const { slides } = await browser.show(fileOf('slides-html', source))
    expect(slides.filter(({ lost, smallest }) => lost !== undefined || smallest < SMALLEST)).toEqual([])
  })

  test('every goal, risk, mitigation, alternative, phase and open question is on a slide', async () => {
    const proposal = readProposal(await readFile(join(ROOT, source), 'utf8'), source).value
    expect(missingItems(proposal, (await browser.show(fileOf('slides-html', source))).text)).toEqual([])
  })

  test('the HTML, the PDF and the Marp Markdown have as many slides as the report says', async () => {
    const { slides } = artifactOf(report, 'slides-html', source)
    const markdown = await readFile(fileOf('slides-md', source), 'utf8')
    const { html } = new Marp({ html: false, script: false }).render(markdown, { htmlAsArray: true })
    const pdf = await readPrinted(await readFile(fileOf('slides-pdf', source)))
    expect({
      html: (await browser.show(fileOf('slides-html', source))).slides.length,
      pdf: pdf.pages.length,
      markdown: html.length,
    }).toEqual({ html: slides, pdf: slides, markdown: slides })
  })

  test('the deck asks for nothing outside itself and runs nothing of the text', async () => {
    expect((await browser.show(fileOf('slides-html', source))).requests).toEqual([])
    const marp = new Marp({ html: false, script: false, emoji: { unicode: false } })
    const rendered = marp.render(await readFile(fileOf('slides-md', source), 'utf8'))
    const named = [
      ...rendered.html.matchAll(/<(?!a\b)[a-z][^>]*?\s(?:src|href|srcset|data)\s*=\s*"([^"]*)"/gi),
      ...`${rendered.html}${rendered.css}`.matchAll(/url\(\s*(?:["']|&quot;)?([^"')&]*)/gi),
    ].map(([, address = '']) => address)
    expect(named.filter((address) => /^([a-z]+:)?\/\/|^file:|^javascript:/i.test(address))).toEqual([])
    const html = await readFile(fileOf('slides-html', source), 'utf8')
    expect(html).not.toMatch(/<[a-z][^>]*\son(error|load|click)\s*=/i)
    const { actions, fonts } = await readPrinted(await readFile(fileOf('slides-pdf', source)))
    expect(actions.filter((action) => !/^(https?:\/\/|mailto:)/.test(action))).toEqual([])
    expect(fonts.filter(({ name, type3, embedded }) => !embedded || (type3 && !/emoji/i.test(name)))).toEqual([])
  })
})

describe('the proposal that uses everything', () => {
  test('has a deck that shows what a review decides on', async () => {
    const text = await textOfPdf(WHOLE)
    for (const words of [
      'Power Attribution for GPU Workloads',
      'the exporter reports how many joules each container',
      'with shares that add up to the device’s total within 0.5 %',
      'Power capping, frequency control or any other write to a device',
      'Energy counters before power readings',
      'Phase 1',
      'Reader interface, trace reader and the recorder',
      'MPS hides clients behind one server process',
      'Ask the MPS control pipe for its clients where it can be read',
      'Split by requested devices',
      'It needs no code and is wrong by 19.8 % on average',
      'Who maintains the traces once there are more than a hundred of them',
    ]) {
      expect(text, words).toContain(folded(words))
    }
  })

  test('has speaker notes with the full text of a section and its line', async () => {
    const markdown = await readFile(fileOf('slides-md', WHOLE), 'utf8')
    const { comments } = new Marp({ html: false, script: false }).render(markdown)
    const notes = comments.flat().join('\n')
    expect(folded(notes)).toContain(folded('so that the shares of a device always add up to what the device used'))
    const source = (await readFile(join(ROOT, WHOLE), 'utf8')).split('\n')
    expect(notes).toMatch(new RegExp(`\\b${source.indexOf('## Summary') + 1}\\b`))
  })

  test('ends with the decision and with who does what', async () => {
    const { pages } = await readPrinted(await readFile(fileOf('slides-pdf', WHOLE)))
    const [decision, actions] = pages.slice(-2).map(({ runs }) => runs.map(({ text }) => text).join(' '))
    expect(decision).toMatch(/decision/i)
    expect(actions).toContain('Owner')
  })
})

test('no directive, style or footer of a hostile proposal reaches the deck', async () => {
  const source = 'fixtures/small/hostile.md'
  const markdown = await readFile(fileOf('slides-md', source), 'utf8')
  const { css } = new Marp({ html: false, script: false }).render(markdown)
  expect(css).not.toContain('transparent !important')
  const text = await textOfPdf(source)
  expect(text).toContain(folded('This paragraph must be seen'))
  expect(text).not.toContain(folded('taken over'))
})
