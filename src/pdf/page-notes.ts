import { readArray, referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile, setEntries } from './print-file.ts'
import type { Structure } from './structure.ts'
import { writeText } from './text-string.ts'
import { packedStream } from './write-pdf.ts'

/** Characters of a note that a reader's window still shows. */
const LONGEST = 12_000

/** Width and height of the mark in a slide's upper right corner, and its distance from the edges, in points. */
const MARK = 12
const EDGE = 10

/**
 * Puts a note on each page that has one, as a reader of the PDF would: a small mark that opens, on the screen alone.
 *
 * @param notes In the order of the pages; an empty one is none.
 */
export function attachNotes(
  file: PrintFile,
  structure: Structure | undefined,
  pages: readonly number[],
  notes: readonly string[],
): void {
  const owner = structure?.elements[0]
  const key = structure === undefined ? undefined : nextKey(file, structure)
  const added: string[] = []
  let look: number | undefined
  for (const [index, page] of pages.entries()) {
    const text = notes[index]?.trim() ?? ''
    if (text === '') continue
    look ??= appearance(file)
    const number = key === undefined ? undefined : key + added.length / 2
    const annotation = file.add(annotationOf(file, page, text, look, number))
    const entries = dictionaryOf(file, page)
    setEntries(file, page, { Annots: `[${[...readArray(entries.get('Annots')), `${annotation} 0 R`].join(' ')}]` })
    if (owner === undefined || number === undefined) continue
    const element = file.add(
      `<</Type /StructElem /S /Annot /P ${owner.number} 0 R /Pg ${page} 0 R /K <</Type /OBJR /Obj ${annotation} 0 R /Pg ${page} 0 R>>>>`,
    )
    added.push(String(number), `${element} 0 R`)
  }
  if (structure === undefined || owner === undefined || added.length === 0) return
  const kids = readArray(dictionaryOf(file, owner.number).get('K'))
  setEntries(file, owner.number, { K: `[${[...kids, ...added.filter((_, at) => at % 2 === 1)].join(' ')}]` })
  addParents(file, structure, added)
}

function annotationOf(file: PrintFile, page: number, text: string, look: number, key: number | undefined): string {
  const [left, , right, top] = boxOf(file, page)
  const x = right - EDGE - MARK
  const y = top - EDGE - MARK
  const place = left <= x ? `${x} ${y} ${x + MARK} ${y + MARK}` : `${left} ${y} ${left + MARK} ${y + MARK}`
  const words = text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`
  // Flags 24: neither zoomed nor turned with the page, and not printed.
  return `<</Type /Annot /Subtype /Text /Rect [${place}] /Contents ${writeText(words)} /T (Speaker notes) /Name /Note /F 24 /P ${page} 0 R /AP <</N ${look} 0 R>>${key === undefined ? '' : ` /StructParent ${key}`}>>`
}

/** A sheet with a folded corner, in a grey that disturbs no slide. */
function appearance(file: PrintFile): number {
  const { value, stream } = packedStream(
    '0.62 0.68 0.74 rg 1 0 m 11 0 l 11 8 l 7 12 l 1 12 l f 1 g 7 12 m 7 8 l 11 8 l f',
    {
      Type: '/XObject',
      Subtype: '/Form',
      BBox: `[0 0 ${MARK} ${MARK}]`,
    },
  )
  return file.add(value, stream)
}

/** The page's own box, or that of the pages above it. */
function boxOf(file: PrintFile, page: number): [number, number, number, number] {
  for (let at: number | undefined = page; at !== undefined; at = referenceOf(dictionaryOf(file, at).get('Parent'))) {
    const box = readArray(dictionaryOf(file, at).get('MediaBox')).map(Number)
    if (box.length === 4) return box as [number, number, number, number]
  }
  return [0, 0, 960, 540]
}

function nextKey(file: PrintFile, { root }: Structure): number {
  const entries = dictionaryOf(file, root)
  const numbers = readArray(dictionaryOf(file, referenceOf(entries.get('ParentTree'))).get('Nums'))
  const keys = numbers.filter((_, at) => at % 2 === 0).map(Number)
  return Math.max(Number(entries.get('ParentTreeNextKey') ?? 0), ...keys.map((one) => one + 1), 0)
}

function addParents(file: PrintFile, structure: Structure, added: readonly string[]): void {
  const tree = referenceOf(dictionaryOf(file, structure.root).get('ParentTree'))
  if (tree === undefined) return
  const numbers = readArray(dictionaryOf(file, tree).get('Nums'))
  setEntries(file, tree, { Nums: `[${[...numbers, ...added].join(' ')}]` })
  const last = Number(added.at(-2) ?? 0)
  setEntries(file, structure.root, { ParentTreeNextKey: String(last + 1) })
}
