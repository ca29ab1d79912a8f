import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/model/limits.ts'
import type { OpenPage, PageSource, Printer } from '../../src/model/page.ts'
import type { RunningHead } from '../../src/pdf/running-heads.ts'
import { typesetDocument } from '../../src/pdf/typeset-document.ts'

/** A print of so many pages, with a named destination on some of them. */
async function print(pages: number, places: Record<string, number>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const refs = Array.from({ length: pages }, () => {
    const page = pdf.addPage([200, 200])
    page.drawRectangle({ x: 1, y: 1, width: 1, height: 1 })
    return page.ref
  })
  const destinations = pdf.context.obj({})
  for (const [id, page] of Object.entries(places)) {
    const ref = refs[page - 1]
    if (ref) destinations.set(PDFName.of(encodeURIComponent(id)), pdf.context.obj([ref, 'XYZ', 0, 0, 0]))
  }
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.register(destinations))
  return pdf.save({ useObjectStreams: false })
}

/** A printer whose document grows from print to print as told, and whose heads have as many pages as asked for. */
function fakePrinter(
  prints: { pages: number; places: Record<string, number> }[],
  foreseen: ReturnType<typeof foresee> = null,
) {
  const filled: unknown[] = []
  const printed: string[] = []
  const printer: Printer = {
    async open(source: PageSource): Promise<OpenPage> {
      return {
        async evaluate(probe, argument) {
          if ((probe as unknown) === foresee) return foreseen as never
          filled.push(argument)
          return undefined as never
        },
        async print() {
          printed.push(source.html)
          if (source.html.startsWith('heads')) return print(Number(source.html.slice(5)), {})
          const next = prints.length > 1 ? prints.shift() : prints[0]
          return print(next?.pages ?? 0, next?.places ?? {})
        },
        settle: async () => undefined,
        picture: async () => new Uint8Array(),
        async [Symbol.asyncDispose]() {},
      }
    },
  }
  return { printer, filled, printed }
}

/** Known by what it is; what it would give is said by the printer's page. */
function foresee(): { places: [string, number][]; pages: number } | null {
  return null
}

const manuscript = {
  foresee,
  page: { html: 'document', files: new Map() },
  early: undefined,
  arrange: [],
  sections: [{ id: 's-goals', title: 'Goals' }],
  limits: LIMITS,
  within: <Value>(_: string, work: () => Value): Value => work(),
  titles: new Map([['s-goals', 'Goals']]),
  guess: undefined,
  siblings: new Set<string>(),
  source: undefined,
  onPrinting: () => {},
  onPrinted: () => {},
  colour: async () => ({ listings: [], codes: [] }),
  composeHeads: (heads: readonly RunningHead[]) => ({ html: `heads${heads.length}`, files: new Map() }),
  information: {
    title: 'EP-1: (Power)',
    authors: ['Ada', 'Grace'],
    subject: undefined,
    date: new Date('2025-08-14T00:00:00Z'),
    creator: 'ep-export 1.2.3',
  },
}

describe('typesetting a document', () => {
  test('puts the pages of the first print into the contents and prints again', async () => {
    const { printer, filled } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }])
    const { facts } = await typesetDocument(printer, manuscript)
    expect(facts.landscape).toHaveLength(3)
    expect(filled).toEqual([[['s-goals', 3]]])
  })

  test('prints again until the numbers are the pages on which the headings stand', async () => {
    const { printer, filled } = fakePrinter([
      { pages: 3, places: { 's-goals': 2 } },
      { pages: 4, places: { 's-goals': 3 } },
      { pages: 4, places: { 's-goals': 3 } },
    ])
    const { facts } = await typesetDocument(printer, manuscript)
    expect(facts.landscape).toHaveLength(4)
    expect(filled).toEqual([[['s-goals', 2]], [['s-goals', 3]]])
  })

  test('a guess spares the first print', async () => {
    const guess = { facts: { places: new Map([['s-goals', 3]]), landscape: [false, false, false] }, fits: [] }
    const { printer, filled } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }])
    await typesetDocument(printer, { ...manuscript, guess })
    expect(filled).toEqual([[['s-goals', 3]]])
  })

  test('a wrong guess costs a print, not a wrong number', async () => {
    const guess = { facts: { places: new Map([['s-goals', 9]]), landscape: [false] }, fits: [] }
    const { printer, filled } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }])
    await typesetDocument(printer, { ...manuscript, guess })
    expect(filled).toEqual([[['s-goals', 9]], [['s-goals', 3]]])
  })

  test('what was foreseen spares the first print', async () => {
    const foreseen = { places: [['s-goals', 3]] as [string, number][], pages: 3 }
    const { printer, filled, printed } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }], foreseen)
    const { facts } = await typesetDocument(printer, manuscript)
    expect(filled).toEqual([[['s-goals', 3]]])
    expect(printed.sort()).toEqual(['document', 'heads3'])
    expect(facts.landscape).toHaveLength(3)
  })

  test('what was foreseen wrongly costs a print, not a wrong number', async () => {
    const foreseen = { places: [['s-goals', 2]] as [string, number][], pages: 3 }
    const { printer, filled } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }], foreseen)
    await typesetDocument(printer, manuscript)
    expect(filled).toEqual([[['s-goals', 2]], [['s-goals', 3]]])
  })

  test('more pages than are allowed are told by a print, not foreseen', async () => {
    const foreseen = { places: [], pages: LIMITS.pages + 1 }
    const { printer, printed } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }], foreseen)
    await typesetDocument(printer, manuscript)
    expect(printed[0]).toBe('document')
    expect(printed).toHaveLength(3)
  })

  test('heads that cannot be composed are told, whatever becomes of the print that is under way', async () => {
    const { printer } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }])
    let late = (): void => undefined
    const open = async (source: PageSource): Promise<OpenPage> => ({
      ...(await printer.open(source)),
      print: ({ tagged }) =>
        tagged
          ? new Promise((_, reject) => {
              late = () => reject(new Error('The page is gone.'))
            })
          : print(3, { 's-goals': 3 }),
      [Symbol.asyncDispose]: async () => late(),
    })
    const composeHeads = (): PageSource => {
      throw new Error('No heads.')
    }
    await expect(typesetDocument({ open }, { ...manuscript, composeHeads })).rejects.toThrow('No heads.')
  })

  test('figures are fitted as they were before, where that is known', async () => {
    const arrange = [() => []]
    const fits = [[0, 300, 0] as const]
    const facts = { places: new Map([['s-goals', 3]]), landscape: [false, false, false] }
    const { printer, filled } = fakePrinter([{ pages: 3, places: { 's-goals': 3 } }])
    await typesetDocument(printer, { ...manuscript, arrange, guess: { facts, fits } })
    await typesetDocument(printer, { ...manuscript, arrange })
    expect(filled).toEqual([fits, [['s-goals', 3]], null, [['s-goals', 3]]])
  })

  test('an id beyond ASCII is found under its own name', async () => {
    const { printer, filled } = fakePrinter([{ pages: 2, places: { 's-目标': 2 } }])
    await typesetDocument(printer, manuscript)
    expect(filled).toEqual([[['s-目标', 2]]])
  })

  test('lays a head over every page, marked as an artifact', async () => {
    const { printer } = fakePrinter([{ pages: 2, places: {} }])
    const pdf = await PDFDocument.load((await typesetDocument(printer, manuscript)).bytes)
    for (const page of pdf.getPages()) {
      const forms = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict)
      expect(forms?.keys().map(String)).toEqual([expect.stringMatching(/^\/Head/)])
      const content = inflateSync((page.node.Contents() as PDFRawStream).contents).toString('latin1')
      expect(content).toMatch(/\/Artifact <<\/Type \/Pagination>> BDC\n[\s\S]*\/Head Do[\s\S]*\nEMC\n$/)
    }
  })

  test('says in its information what the proposal says, on its date and no other', async () => {
    const { printer } = fakePrinter([{ pages: 1, places: {} }])
    const { bytes } = await typesetDocument(printer, manuscript)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('EP-1: (Power)')
    expect(pdf.getAuthor()).toBe('Ada, Grace')
    expect(pdf.getCreationDate()).toEqual(new Date('2025-08-14T00:00:00Z'))
    expect(pdf.getModificationDate()).toEqual(new Date('2025-08-14T00:00:00Z'))
  })

  test('gives the same bytes for the same prints', async () => {
    const once = await typesetDocument(fakePrinter([{ pages: 2, places: { a: 1 } }]).printer, manuscript)
    const twice = await typesetDocument(fakePrinter([{ pages: 2, places: { a: 1 } }]).printer, manuscript)
    expect(Buffer.from(once.bytes).equals(Buffer.from(twice.bytes))).toBe(true)
  })
})

test('a document of more pages than there may be is not printed a second time', async () => {
  const { printer, filled } = fakePrinter([{ pages: 3, places: { 's-goals': 2 } }])
  const limits = { ...LIMITS, pages: 2 }
  await expect(typesetDocument(printer, { ...manuscript, limits })).rejects.toMatchObject({
    message: 'It comes to 3 pages; at most 2 are made.',
    hint: 'Split it, or raise limits.pages in ep-export.yaml.',
    exitCode: 1,
  })
  expect(filled).toEqual([])
})
