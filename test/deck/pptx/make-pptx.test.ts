import { beforeAll, expect, test, vi } from 'vitest'
import { makePptx } from '../../../src/deck/pptx/make-pptx.ts'
import type { SeenCell, SeenDeck, SeenTable } from '../../../src/deck/pptx/seen.ts'
import type { LoadedImage } from '../../../src/model/image.ts'
import type { OpenPage } from '../../../src/model/page.ts'
import { elements, openPresentation, type Presentation, wordsOf } from './presentation.ts'
import { line, panel, slide, words } from './seen.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3])
const SHOT = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 9, 9])
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
const HTML_INSIDE = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>')

const HOSTILE = 'A \u0000 & <b>@@0@@</b> "title"\u0008 $& @@foot@@'

function cell(text: string): SeenCell {
  const box = { x: 64, y: 200, w: 500, h: 34 }
  return { paragraphs: [line(text, box)], columns: 1, rows: 1, padding: [8, 16, 8, 0], anchor: 'top' }
}

const table: SeenTable = {
  kind: 'table',
  box: { x: 64, y: 200, w: 1152, h: 100 },
  columns: [500, 652],
  rows: [
    { height: 50, cells: [cell('Risk'), cell('Mitigation')] },
    { height: 50, cells: [cell('Slow'), { ...cell(''), paragraphs: [] }] },
  ],
  gap: 0,
}

const picture = (source: string, alt: string) =>
  ({ kind: 'picture', box: { x: 64, y: 200, w: 400, h: 200 }, alt, source }) as const

const deck: SeenDeck = {
  palette: { text: '1F2933', ink: '12304F', accent: 'C2410C' },
  serif: false,
  slides: [
    {
      ...slide(words('Count Watts', { y: 300 }, { role: 'title' }), words('Ada')),
      classes: ['title'],
      background: '12304F',
    },
    slide(
      words(HOSTILE, { y: 58 }, { role: 'title' }),
      words('Read this', {}, { run: { link: 'https://example.org/?a=1&b=2' } }),
      table,
    ),
    slide(
      words('Pictures', { y: 58 }, { role: 'title' }),
      picture('figures/1', 'A chart & "more"\u0001'),
      picture('figures/2', ''),
    ),
    slide(
      words('Others', { y: 58 }, { role: 'title' }),
      picture('figures/3', 'Drawn'),
      picture('figures/4', 'A photo'),
      picture('figures/5', 'A photo on its side'),
    ),
    slide(
      words('Panels', { y: 58 }, { role: 'title' }),
      panel(1, { x: 64, y: 132, w: 400, h: 66 }, { fill: 'F3F6F9' }),
      words('Inside', { x: 86, y: 148, w: 356 }, { panel: 1 }),
    ),
  ],
}

const pictures = new Map<string, LoadedImage>([
  ['figures/1', { bytes: PNG, type: 'image/png', width: 4, height: 2 }],
  ['figures/2', { bytes: SVG, type: 'image/svg+xml', width: 4, height: 2 }],
  ['figures/3', { bytes: HTML_INSIDE, type: 'image/svg+xml', width: 4, height: 2 }],
  ['figures/4', { bytes: JPEG, type: 'image/jpeg', width: 4, height: 2 }],
  ['figures/5', { bytes: JPEG, type: 'image/jpeg', width: 2, height: 4, turned: true }],
])

function make(): Promise<Uint8Array> {
  const page: OpenPage = {
    evaluate: async () => structuredClone(deck) as never,
    print: async () => new Uint8Array(),
    settle: async () => undefined,
    picture: async () => SHOT,
    [Symbol.asyncDispose]: async () => {},
  }
  const about = {
    title: 'EP-7: Count <Watts>',
    author: 'Ada, Grace',
    subject: 'Enhancement proposal, Draft',
    creator: 'ep-export 1.2.3',
    date: new Date('2025-01-02T00:00:00Z'),
    language: 'en-GB',
  }
  const notes = ['First.\n\n\tSecond & last.\u0000', '', '', '', '']
  return makePptx({ page, pictures, notes, about })
}

let bytes: Uint8Array
let made: Presentation

beforeAll(async () => {
  bytes = await make()
  made = await openPresentation(bytes)
})

test('every part is well-formed, and every part that is listed is there', () => {
  for (const name of made.names.filter((one) => /\.(?:xml|rels)$/.test(one)))
    expect(() => made.tree(name), name).not.toThrow()
  const listed = elements(made.tree('[Content_Types].xml'), 'Override').map((part) =>
    part.getAttribute('PartName')?.slice(1),
  )
  expect(listed.filter((part) => !made.names.includes(part ?? ''))).toEqual([])
  expect(made.names[0]).toBe('[Content_Types].xml')
})

test('the same slides give the same bytes, whatever the day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') })
  try {
    expect(Buffer.from(await make()).equals(Buffer.from(bytes))).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('what it says of itself are the proposal’s title, authors, language and date', () => {
  const core = made.text('docProps/core.xml')
  expect(core).toContain('<dc:title>EP-7: Count &lt;Watts&gt;</dc:title>')
  expect(core).toContain('<dc:creator>Ada, Grace</dc:creator>')
  expect(core).toContain('<dc:language>en-GB</dc:language>')
  expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual(['2025-01-02T00:00:00Z', '2025-01-02T00:00:00Z'])
  expect(made.text('docProps/app.xml')).toContain('ep-export 1.2.3')
})

test('every slide stands on a layout of a master that has the theme’s colours and typefaces', () => {
  const theme = made.text('ppt/theme/theme1.xml')
  expect(theme).toContain('<a:accent1><a:srgbClr val="C2410C"/></a:accent1>')
  expect(theme).toContain('<a:latin typeface="Calibri"/>')
  const names = made
    .all(/^ppt\/slideLayouts\/[^/]+\.xml$/)
    .map((name) => elements(made.tree(name), 'p:cSld')[0]?.getAttribute('name'))
  expect(names).toEqual(['Blank', 'Title', 'Title and text', 'Title only'])
  const master = elements(made.tree('ppt/slideMasters/slideMaster1.xml'), 'p:ph').map((one) => one.getAttribute('type'))
  expect(master).toEqual(['title', 'body'])
  const used = [1, 2, 3].map((at) => /slideLayout(\d)/.exec(made.text(`ppt/slides/_rels/slide${at}.xml.rels`))?.[1])
  expect(used).toEqual(['2', '3', '4'])
})

test('foot and page number are the layout’s, the number a field', () => {
  const layout = made.tree('ppt/slideLayouts/slideLayout3.xml')
  expect(wordsOf(layout)).toContain('EP-7 · Count Watts')
  expect(elements(layout, 'a:fld')[0]?.getAttribute('type')).toBe('slidenum')
  expect(elements(made.tree('ppt/slides/slide2.xml'), 'a:fld')).toHaveLength(1)
})

test('a title is a title to the program, whatever its words are', () => {
  const slide2 = made.tree('ppt/slides/slide2.xml')
  const [title] = elements(slide2, 'p:sp')
  expect(title && elements(title, 'p:ph')[0]?.getAttribute('type')).toBe('title')
  expect(title && wordsOf(title)).toBe('A  & <b>@@0@@</b> "title" $& @@foot@@')
})

test('a table is a table, with a head and its columns as wide as measured', () => {
  const [found] = elements(made.tree('ppt/slides/slide2.xml'), 'a:tbl')
  expect(found && elements(found, 'a:tblPr')[0]?.getAttribute('firstRow')).toBe('1')
  expect(found && elements(found, 'a:gridCol').map((column) => column.getAttribute('w'))).toEqual([
    '4762500',
    '6210300',
  ])
  expect(found && elements(found, 'a:tc').map(wordsOf)).toEqual(['Risk', 'Mitigation', 'Slow', ''])
})

test('a link leads to its address', () => {
  const [run] = elements(made.tree('ppt/slides/slide2.xml'), 'a:hlinkClick')
  const rels = elements(made.tree('ppt/slides/_rels/slide2.xml.rels'), 'Relationship')
  const found = rels.find((rel) => rel.getAttribute('Id') === run?.getAttribute('r:id'))
  expect(found?.getAttribute('Target')).toBe('https://example.org/?a=1&b=2')
  expect(found?.getAttribute('TargetMode')).toBe('External')
})

test('pictures have their own bytes and alternative texts; an SVG also has the bitmap for programs that draw none', async () => {
  const descriptions = elements(made.tree('ppt/slides/slide3.xml'), 'p:pic').map((one) =>
    elements(one, 'p:cNvPr')[0]?.getAttribute('descr'),
  )
  expect(descriptions).toEqual(['A chart & "more"', ''])
  const { default: JSZip } = await import('jszip')
  const archive = await JSZip.loadAsync(bytes)
  const media = async (name: string) => [...((await archive.file(`ppt/media/${name}`)?.async('uint8array')) ?? [])]
  expect(await media('image-3-1.png')).toEqual([...PNG])
  expect(await media('image-3-2.png')).toEqual([...SHOT])
  expect(await media('image-3-3.svg')).toEqual([...SVG])
})

test('an SVG with HTML inside is shown as the browser draws it, since nothing else can', () => {
  expect(made.names).toContain('ppt/media/image-4-1.png')
})

test('a photo has its own bytes, but one on its side is shown as the browser turns it, since office programs do not', () => {
  const media = made.names.filter((name) => /image-4-[2-9]/.test(name))
  expect(media).toEqual(['ppt/media/image-4-2.jpeg', 'ppt/media/image-4-3.png'])
})

test('speaker notes are kept, a paragraph a line', () => {
  expect(wordsOf(made.tree('ppt/notesSlides/notesSlide1.xml'))).toContain('First.\n\n    Second & last.')
  expect(made.all(/^ppt\/notesSlides\/[^/]+\.xml$/)).toHaveLength(5)
})

test('every shape of a slide has a number of its own', () => {
  for (const name of made.all(/^ppt\/slides\/[^/]+\.xml$/)) {
    const ids = elements(made.tree(name), 'p:cNvPr').map((one) => one.getAttribute('id'))
    expect(new Set(ids).size, name).toBe(ids.length)
  }
})
