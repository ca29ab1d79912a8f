import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Parser } from 'htmlparser2'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import {
  elements,
  misplaced,
  openPresentation,
  type Presentation,
  placedShapes,
  wordsOf,
} from '../deck/pptx/presentation.ts'
import {
  artifactOf,
  exportWithReport,
  ROOT,
  type Run,
  runCommand,
  type TemporaryFolder,
  temporaryFolder,
} from './command.ts'
import { hasFontFor, IMPRESS, printWithImpress } from './impress.ts'
import { readPrinted } from './printed.ts'
import { CORPUS_PROPOSALS, FIXTURES, WHOLE } from './proposals.ts'
import { folded } from './reading.ts'

/** Real proposals from ten projects, where they are at hand. */
const REAL = CORPUS_PROPOSALS.filter((_, at) => at % Math.ceil(CORPUS_PROPOSALS.length / 10) === 0)

/** Which of the rarest letters a presentation shows depends on the fonts of the program that opens it. */
const SOURCES = [...FIXTURES.filter((name) => !name.includes('rare-letters')), ...REAL]

let folder: TemporaryFolder
let run: Run
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  const done = await exportWithReport([...SOURCES, '--slides', '--pptx', '-o', folder.path])
  run = done.run
  report = done.report
}, 600_000)

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

const pathOf = (source: string): string => resolve(ROOT, artifactOf(report, 'slides-pptx', source).path)

const open = async (source: string): Promise<Presentation> => openPresentation(await readFile(pathOf(source)))

const slidesOf = (presentation: Presentation): string[] => presentation.all(/^ppt\/slides\/[^/]+\.xml$/)

/** The words on the deck's slides, without their foot, and without what is drawn in pictures. */
async function deckWords(source: string): Promise<string[]> {
  const html = await readFile(resolve(ROOT, artifactOf(report, 'slides-html', source).path), 'utf8')
  const said: string[] = []
  // A slide stands in an SVG itself.
  const isApart = (name: string): boolean => name === 'footer' || name === 'svg'
  let inside = 0
  let apart = 0
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'section') inside += 1
      if (isApart(name) && inside > 0) apart += 1
      if (/^(?:p|li|td|th|h\d|br)$/.test(name)) said.push(' ')
    },
    ontext(text) {
      if (inside > 0 && apart === 0) said.push(text)
    },
    onclosetag(name) {
      if (name === 'section') inside -= 1
      if (isApart(name) && inside > 0) apart -= 1
    },
  })
  parser.end(html)
  return said
    .join('')
    .split(/\s+/)
    .map(folded)
    .filter((word) => word.length > 1)
}

test('every fixture becomes a presentation', () => {
  expect(report.failures).toEqual([])
  expect(run.code, run.stderr).toBe(0)
})

describe.each(SOURCES)('%s', (source) => {
  test('is a presentation with as many slides as the deck, each part well-formed', async () => {
    const presentation = await open(source)
    for (const name of presentation.names.filter((one) => /\.(?:xml|rels)$/.test(one)))
      expect(() => presentation.tree(name), name).not.toThrow()
    expect(slidesOf(presentation)).toHaveLength(artifactOf(report, 'slides-html', source).slides ?? 0)
    expect(presentation.all(/^ppt\/notesSlides\/[^/]+\.xml$/)).toHaveLength(slidesOf(presentation).length)
  })

  test('has nothing that stands over something else or leaves its slide', async () => {
    const presentation = await open(source)
    for (const name of slidesOf(presentation))
      expect(misplaced(placedShapes(presentation.tree(name))), name).toEqual([])
  })

  test('leads nowhere but to web and mail addresses, and holds nothing from elsewhere', async () => {
    const presentation = await open(source)
    for (const name of presentation.names.filter((one) => one.endsWith('.rels'))) {
      const outside = elements(presentation.tree(name), 'Relationship').filter(
        (rel) => rel.getAttribute('TargetMode') === 'External',
      )
      for (const rel of outside) expect(rel.getAttribute('Target'), name).toMatch(/^(?:https?:\/\/|mailto:)/)
      for (const rel of outside) expect(rel.getAttribute('Type'), name).toMatch(/\/hyperlink$/)
    }
  })

  test('says every word of the deck, as words', async () => {
    const presentation = await open(source)
    const text = folded(
      slidesOf(presentation)
        .map((name) => wordsOf(presentation.tree(name)))
        .join(' '),
    )
    const words = await deckWords(source)
    const lost = words.filter((word) => !text.includes(word))
    expect(lost.length / Math.max(1, words.length), lost.slice(0, 20).join(' ')).toBeLessThanOrEqual(0.01)
  })
})

if (IMPRESS === undefined) console.log('LibreOffice Impress is not on this machine: how it shows decks is not tested.')

describe.skipIf(IMPRESS === undefined)('in Impress', () => {
  let prints: Uint8Array[]

  beforeAll(async () => {
    prints = await printWithImpress(SOURCES.map(pathOf))
  }, 900_000)

  test.each(SOURCES)('%s has as many slides, and 99 of 100 words', async (source) => {
    const { pages } = await readPrinted(prints[SOURCES.indexOf(source)] ?? new Uint8Array())
    expect(pages).toHaveLength(artifactOf(report, 'slides-pptx', source).slides ?? 0)
    const text = folded(pages.flatMap((page) => page.runs.map((one) => one.text)).join(' '))
    const words = await deckWords(source)
    const lost: string[] = []
    for (const word of words) if (!text.includes(word) && (await hasFontFor(word))) lost.push(word)
    expect(lost.length / Math.max(1, words.length), lost.slice(0, 20).join(' ')).toBeLessThanOrEqual(0.01)
  })

  test.each(SOURCES)('%s has no words beyond the edges of a slide', async (source) => {
    const { pages } = await readPrinted(prints[SOURCES.indexOf(source)] ?? new Uint8Array())
    for (const { number, width, height, runs } of pages) {
      const beyond = runs.filter(({ x, y, width: wide }) => x < -1 || x + wide > width + 1 || y < -1 || y > height + 1)
      expect(beyond, `slide ${number}`).toEqual([])
    }
  })
})

describe('the proposal that uses everything', () => {
  test('has real titles, tables, pictures with alternative texts, and notes', async () => {
    const presentation = await open(WHOLE)
    const trees = slidesOf(presentation).map((name) => presentation.tree(name))
    for (const tree of trees) {
      const [title] = elements(tree, 'p:ph')
      expect(title?.getAttribute('type')).toBe('title')
    }
    const tables = trees.flatMap((tree) => elements(tree, 'a:tbl'))
    expect(tables.length).toBeGreaterThanOrEqual(3)
    expect(tables.map(wordsOf).join('\n')).toContain('MPS hides clients behind one server process')
    const pictures = trees.flatMap((tree) => elements(tree, 'p:pic'))
    expect(pictures.length).toBeGreaterThanOrEqual(2)
    for (const picture of pictures) expect(elements(picture, 'p:cNvPr')[0]?.getAttribute('descr')).not.toBe('')
    const notes = presentation.all(/^ppt\/notesSlides\/[^/]+\.xml$/).map((name) => wordsOf(presentation.tree(name)))
    expect(folded(notes.join(' '))).toContain(
      folded('so that the shares of a device always add up to what the device used'),
    )
    expect(notes.join(' ')).toMatch(/From lines \d+ to \d+ of EP-012\.md/)
  })

  test('has lists that are lists, and code in its colours', async () => {
    const presentation = await open(WHOLE)
    const trees = slidesOf(presentation).map((name) => presentation.tree(name))
    expect(trees.flatMap((tree) => elements(tree, 'a:buChar')).length).toBeGreaterThan(20)
    expect(trees.flatMap((tree) => elements(tree, 'a:buAutoNum')).length).toBeGreaterThan(5)
    const code = trees
      .flatMap((tree) => elements(tree, 'p:sp'))
      .filter((shape) => wordsOf(shape).includes('type GPU struct'))
    expect(code).toHaveLength(1)
    const colours = code.flatMap((shape) => elements(shape, 'a:srgbClr').map((colour) => colour.getAttribute('val')))
    expect(new Set(colours).size).toBeGreaterThan(2)
  })
})

test('--png makes a picture of each slide and a sheet of all, and takes away those of a longer deck', async () => {
  await using out = await temporaryFolder()
  const source = 'fixtures/small/front-matter.md'
  const long = await exportWithReport([WHOLE, '--png', '-o', out.path])
  const whole = long.report.artifacts.filter(({ kind }) => kind === 'slide-png')
  expect(whole.length).toBe(artifactOf(long.report, 'slides-png').slides)
  const { report: made } = await exportWithReport([source, '--png', '-o', out.path])
  const sheet = artifactOf(made, 'slides-png')
  const single = made.artifacts.filter(({ kind }) => kind === 'slide-png')
  expect((await readdir(join(out.path, 'front-matter.slides'))).sort()).toEqual(
    Array.from({ length: sheet.slides ?? 0 }, (_, at) => `${String(at + 1).padStart(3, '0')}.png`),
  )
  expect((await readdir(out.path)).sort()).toEqual([
    'EP-012.slides',
    'EP-012.slides.png',
    'front-matter.slides',
    'front-matter.slides.png',
  ])
  for (const { path } of single) {
    const { width, height, data } = PNG.sync.read(await readFile(resolve(ROOT, path)))
    expect({ width, height }).toEqual({ width: 1920, height: 1080 })
    expect(new Set(data).size, path).toBeGreaterThan(10)
  }
  const { width } = PNG.sync.read(await readFile(resolve(ROOT, sheet.path)))
  expect(width).toBe(4 * 480 + 5 * 16)
})

test('pictures do not push away what somebody put among them', async () => {
  await using out = await temporaryFolder()
  const source = 'fixtures/small/only-a-title.md'
  expect((await runCommand([source, '--png', '-o', out.path])).code).toBe(0)
  const { writeFile } = await import('node:fs/promises')
  await writeFile(join(out.path, 'only-a-title.slides', 'notes.txt'), 'mine')
  const { code, stderr } = await runCommand([source, '--png', '-o', out.path])
  expect(code).toBe(4)
  expect(stderr).toMatch(/notes\.txt/)
  expect(await readFile(join(out.path, 'only-a-title.slides', 'notes.txt'), 'utf8')).toBe('mine')
})
