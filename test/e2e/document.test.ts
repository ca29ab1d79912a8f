import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { indexedPng } from '../pictures/indexed-png.ts'
import { artifactOf, exportWithReport, ROOT, type Run, type TemporaryFolder, temporaryFolder } from './command.ts'
import { readContents, standsAt } from './contents.ts'
import { type Printed, readPrinted } from './printed.ts'
import { FIXTURES, WHOLE } from './proposals.ts'
import { bodyOf, folded, footOf, headOf, wholeText } from './reading.ts'
import { recall } from './recall.ts'

/** What is rightly missing in a print, letters and digits only. */
const EXCUSED: Readonly<Record<string, readonly string[]>> = {
  // Fields that say nothing are not shown.
  'fixtures/small/empty-sections.md': ['statusauthor'],
  // Nothing of a drawing that the text brings along in HTML is trusted.
  'fixtures/small/hostile.md': ['inside'],
  // A caption without a number gets one after its first word.
  'fixtures/small/captions.md': [
    'tablehowquickeachreaderi',
    'tablewhatitcoststhosewho',
    'figureboxesthattalktoone',
    'figurethearchitectureins',
  ],
  'fixtures/small/wide-tables.md': ['tablewhateachreleasesupp'],
}

let folder: TemporaryFolder
let run: Run
let report: Report
const prints = new Map<string, Promise<Printed>>()

beforeAll(async () => {
  folder = await temporaryFolder()
  const done = await exportWithReport([...FIXTURES, '--pdf', '-o', folder.path])
  run = done.run
  report = done.report
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

function printOf(source: string): Promise<Printed> {
  const known = prints.get(source)
  if (known !== undefined) return known
  const read = readFile(resolve(ROOT, artifactOf(report, 'pdf', source).path)).then(readPrinted)
  prints.set(source, read)
  return read
}

/** All text between heads and feet, in reading order. */
function textOf(printed: Printed): string {
  return printed.pages.flatMap((page) => bodyOf(page).map(({ text }) => text)).join(' ')
}

test('every fixture becomes a PDF, and none of them fails the run', () => {
  expect(run.stderr).not.toMatch(/^\s+at /m)
  expect(report.failures).toEqual([])
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(run.code).toBe(0)
  expect(report.artifacts.map(({ source }) => source).sort()).toEqual([...FIXTURES].sort())
})

/** Scripts with glyphs for parts of syllables, which stand for no character: the text of a whole word is told beside them. */
const SYLLABLES = /[\u0900-\u097f\u0e00-\u0e7f]/

/** Scripts whose glyphs stand in another order than their letters, which the reader of these tests does not undo. */
const REORDERED = /[\u0590-\u08ff\u0900-\u097f]/

describe.each(FIXTURES)('%s', (source) => {
  test('the contents name the pages on which the headings really stand', async () => {
    const printed = await printOf(source)
    for (const { title, number, page, top } of readContents(printed)) {
      expect(number, `the number printed beside “${title}”`).toBe(page)
      const target = printed.pages[page - 1]
      expect(target !== undefined && standsAt(target, title, top), `“${title}” on page ${page}`).toBe(true)
    }
  })

  test('no text leaves the page', async () => {
    for (const { number, width, height, runs } of (await printOf(source)).pages) {
      const outside = runs.filter(
        (run) => run.x < -0.5 || run.y < -0.5 || run.x + run.width > width + 0.5 || run.y + run.height > height + 0.5,
      )
      expect(outside, `page ${number}`).toEqual([])
    }
  })

  test('every page but the cover is numbered at its foot', async () => {
    const { pages } = await printOf(source)
    expect(pages.length).toBe(artifactOf(report, 'pdf', source).pages)
    for (const page of pages.slice(1)) expect(footOf(page)).toContain(`${page.number} of ${pages.length}`)
  })

  test('all fonts are embedded, and none but colour emoji as Type 3', async () => {
    const { fonts } = await printOf(source)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    expect(fonts.filter(({ name, type3 }) => type3 && !/emoji/i.test(name))).toEqual([])
  })

  test('every character has found a glyph', async () => {
    const { pages } = await printOf(source)
    const unknown = pages.flatMap(({ runs }) => runs).filter(({ text }) => /[\u0000\uFFFD]/.test(text))
    expect(unknown.filter(({ text }) => !SYLLABLES.test(text))).toEqual([])
  })

  test('a reader can follow nothing but web and mail addresses, and run nothing', async () => {
    const { actions } = await printOf(source)
    expect(actions.filter((action) => !/^(https?:\/\/|mailto:)/.test(action))).toEqual([])
  })

  test('the print is not empty where the text is not', async () => {
    const markdown = await readFile(join(ROOT, source), 'utf8')
    const printed = textOf(await printOf(source))
    if (/\p{L}/u.test(markdown)) expect(folded(printed)).not.toBe('')
  })

  test('what the author wrote stands in the print', async () => {
    const markdown = await readFile(join(ROOT, source), 'utf8')
    const { share, lost } = recall(markdown, wholeText(await printOf(source)))
    const missed = lost.filter((piece) => !EXCUSED[source]?.includes(piece) && !REORDERED.test(piece))
    expect(share < 0.999 ? missed : []).toEqual([])
  })
})

describe('the proposal that uses everything', () => {
  test('has contents of all its sections, in order', async () => {
    const titles = readContents(await printOf(WHOLE)).map(({ title }) => title)
    const sections = (await readFile(join(ROOT, WHOLE), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .map((line) => line.slice(3))
    expect(titles.filter((title) => sections.some((section) => folded(section) === folded(title)))).toEqual(sections)
  })

  test('names its id and status at the foot of every page but the cover', async () => {
    const { pages } = await printOf(WHOLE)
    for (const page of pages.slice(1)) {
      expect(footOf(page)).toContain('EP-012')
      expect(footOf(page)).toContain('Under Review')
    }
  })

  test('names a section that stands on the page at its head', async () => {
    const printed = await printOf(WHOLE)
    const sections = readContents(printed)
    const first = Math.min(...sections.map(({ page }) => page))
    for (const page of printed.pages.slice(first - 1)) {
      const before = sections.filter((section) => section.page < page.number)
      const here = sections.filter((section) => section.page === page.number)
      const allowed = [...before, ...here].map(({ title }) => folded(title))
      const head = folded(headOf(page))
      expect(
        allowed.some((title) => head.includes(title)),
        `page ${page.number} has the head “${headOf(page)}”`,
      ).toBe(true)
    }
  })

  test('shows id, title, status, authors and dates on its cover', async () => {
    const [cover] = (await printOf(WHOLE)).pages
    const text = folded((cover?.runs ?? []).map(({ text }) => text).join(' '))
    for (const words of [
      'EP-012',
      'Power Attribution for GPU Workloads',
      'Under Review',
      'Maya Lindqvist',
      'Tomás Ferreira',
      '2025-09-15',
      '2025-11-03',
    ]) {
      expect(text, words).toContain(folded(words))
    }
  })

  test('carries title, authors, subject and language, and is tagged', async () => {
    const { information, language, tagged } = await printOf(WHOLE)
    expect(information.Title).toContain('Power Attribution for GPU Workloads')
    expect(information.Author).toContain('Maya Lindqvist')
    expect(information.Author).toContain('Tomás Ferreira')
    expect(information.Subject).toBeTruthy()
    expect(language).toMatch(/^en/)
    expect(tagged).toBe(true)
  })

  test('lists its sections as bookmarks that lead to them', async () => {
    const printed = await printOf(WHOLE)
    for (const section of readContents(printed)) {
      const bookmark = printed.outline.find(({ title }) => folded(title) === folded(section.title))
      expect(bookmark?.page, section.title).toBe(section.page)
    }
  })

  test('is dated by its own metadata, whatever day it is', async () => {
    const { information } = await printOf(WHOLE)
    expect(information.CreationDate).toMatch(/^D:20251103/)
    expect(information.ModDate).toMatch(/^D:20251103/)
  })
})

test.each([
  ['a table', 'SYSMAN=', 'Level Zero with'],
  ['prose', 'nvidia-smi', 'for every device'],
])(
  'code in %s has the size of its text but for a twentieth, by which readers of a PDF know what belongs together',
  async (_, code, words) => {
    const { pages } = await printOf(WHOLE)
    const sizeOf = (text: string): number =>
      pages.flatMap(({ runs }) => runs).find((run) => run.text.includes(text))?.height ?? Number.NaN
    const [ofCode, ofWords] = [sizeOf(code), sizeOf(words)]
    expect(Math.abs(ofCode - ofWords)).toBeLessThan(0.05 * Math.min(ofCode, ofWords))
  },
)

test('code stands on the line of the words beside it', async () => {
  const { pages } = await printOf(WHOLE)
  const runs = pages.flatMap((page) => page.runs)
  const words = runs.find(({ text }) => text.includes('for every device'))
  const code = runs.find(({ text, y }) => text.includes('nvidia-smi') && Math.abs(y - (words?.y ?? 0)) < 3)
  expect(code?.y).toBeCloseTo(words?.y ?? Number.NaN, 2)
})

test('columns of a crowded table stand apart by more than a size, by which readers of a PDF know what does not belong together', async () => {
  const { pages } = await printOf(WHOLE)
  const page = pages.find(({ runs }) => runs.some(({ text }) => text === 'Partitions'))
  const runs = page?.runs ?? []
  const columns = ['Library', 'Per process', 'Partitions', 'Remarks'].map((title) => {
    const head = runs.find(({ text }) => text === title)
    if (page === undefined || head === undefined) throw new Error(`No column has the head “${title}”.`)
    return head
  })
  for (const { x, y, height } of columns) {
    // What stands in the column before: its rows, and no more of them than the page has.
    const before = runs.filter((run) => run.y < y + 1 && run.y > y - 160 && run.x < x - 1 && run.x > x - 110)
    expect(before.length).toBeGreaterThan(4)
    expect(Math.max(...before.map((run) => run.x + run.width))).toBeLessThan(x - height)
  }
})

test('forty sections have contents over several pages that are right all the same', async () => {
  const entries = readContents(await printOf('fixtures/small/many-sections.md'))
  const titles = entries.map(({ title }) => title)
  expect(titles.filter((title) => /^Section \d+:/.test(title))).toHaveLength(40)
})

test('the hostile proposal is printed as text, all of it', async () => {
  const text = folded(textOf(await printOf('fixtures/small/hostile.md')))
  for (const words of ['This paragraph must be seen', 'The last paragraph must be seen too', 'shown as code']) {
    expect(text).toContain(folded(words))
  }
})

test('a figure is made somewhat smaller where that lets it stand on the page that calls it', async () => {
  const { pages } = await printOf('fixtures/EP-012.md')
  const pageOf = (words: string): number | undefined =>
    pages.find((page) =>
      bodyOf(page)
        .map(({ text }) => text)
        .join(' ')
        .includes(words),
    )?.number
  expect(pageOf('Attribution error grows')).toBeDefined()
  expect(pageOf('Attribution error grows')).toBe(pageOf('The chart compares'))
})

test('short blocks of code in a row do not hold together what stands before them', async () => {
  const block = (lines: number): string =>
    `\`\`\`ts\n${Array.from({ length: lines }, (_, at) => `const a${at} = ${lines}`).join('\n')}\n\`\`\`\n\n`
  const source = join(folder.path, 'short-blocks.md')
  const before = Array.from({ length: 24 }, () => 'Text.\n\n').join('')
  await writeFile(
    source,
    `# Short blocks\n\n## Design\n\n${before}${block(7)}${block(2).repeat(3)}${block(1).repeat(3)}`,
  )
  const { report: made } = await exportWithReport([source, '--pdf', '-o', folder.path])
  const { pages } = await readPrinted(await readFile(artifactOf(made, 'pdf').path))
  const texts = pages.map((page) =>
    folded(
      bodyOf(page)
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  expect(texts.find((text) => text.includes('consta07'))).toContain('consta67')
})

test('a picture as high as a page has no more pixels than a printer shows', async () => {
  const [width, height] = [300, 3000]
  const data = Buffer.alloc(width * height * 4, 0xff)
  for (let at = 0; at < data.length; at += 4) data[at] = (at / 4 / width) & 0xff
  await writeFile(join(folder.path, 'high.png'), indexedPng({ width, height, data }))
  const source = join(folder.path, 'high-picture.md')
  await writeFile(source, '# High picture\n\n## Design\n\n![A long list of everything](high.png)\n')
  const { report: made } = await exportWithReport([source, '--pdf', '-o', folder.path])
  const pdf = await PDFDocument.load(await readFile(artifactOf(made, 'pdf').path), { updateMetadata: false })
  const heights = pdf.context.enumerateIndirectObjects().flatMap(([, value]) => {
    const isImage = value instanceof PDFStream && value.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
    return isImage ? [Number(value.dict.get(PDFName.of('Height')))] : []
  })
  // 215 millimetres, on whole pixels of the page, at 300 dots for an inch.
  expect(heights).toEqual([2541])
})
