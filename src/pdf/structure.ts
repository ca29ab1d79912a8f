import { type Dictionary, readArray, readDictionary, referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile, setDictionary } from './print-file.ts'

/** A place in the content of a page that shows what an element holds. */
export interface Mark {
  /** Number of the page's object. */
  readonly page: number
  readonly number: number
}

/** What stands below an element: another element, a marked piece of a page, or an annotation such as a link. */
export type Kid =
  | { readonly element: StructureElement }
  | { readonly mark: Mark }
  | { readonly annotation: number; readonly page: number | undefined }

/** An element of the structure that readers follow. */
export interface StructureElement {
  /** Of its object. */
  readonly number: number
  readonly entries: Dictionary
  parent: StructureElement | undefined
  kids: readonly Kid[]
}

/** The structure of a PDF. */
export interface Structure {
  /** Number of the root's object. */
  readonly root: number
  /** Every element in reading order. */
  readonly elements: readonly StructureElement[]
}

/** Reads the structure; undefined for a print without one. */
export function readStructure(file: PrintFile): Structure | undefined {
  const root = referenceOf(dictionaryOf(file, file.root).get('StructTreeRoot'))
  if (root === undefined) return undefined
  const elements: StructureElement[] = []
  const seen = new Set<number>()
  const read = (number: number, parent: StructureElement | undefined): StructureElement | undefined => {
    const entries = dictionaryOf(file, number)
    if (seen.has(number) || !entries.has('S')) return undefined
    seen.add(number)
    const element: StructureElement = { number, entries, parent, kids: [] }
    elements.push(element)
    const own = referenceOf(entries.get('Pg'))
    element.kids = readArray(resolved(file, entries.get('K'))).flatMap((kid) => {
      const reference = referenceOf(kid)
      if (reference !== undefined) {
        const inner = read(reference, element)
        return inner === undefined ? [] : [{ element: inner }]
      }
      return readLeaf(kid, own)
    })
    return element
  }
  for (const kid of readArray(resolved(file, dictionaryOf(file, root).get('K')))) {
    const number = referenceOf(kid)
    if (number !== undefined) read(number, undefined)
  }
  return { root, elements }
}

function readLeaf(kid: string, own: number | undefined): Kid[] {
  if (/^\d+$/.test(kid)) return own === undefined ? [] : [{ mark: { page: own, number: Number(kid) } }]
  const entries = readDictionary(kid)
  const page = referenceOf(entries.get('Pg')) ?? own
  const annotation = referenceOf(entries.get('Obj'))
  if (annotation !== undefined) return [{ annotation, page }]
  const mark = entries.get('MCID')
  return mark === undefined || page === undefined ? [] : [{ mark: { page, number: Number(mark) } }]
}

/** Writes an element's kids back, where they were changed. */
export function writeElement(file: PrintFile, element: StructureElement): void {
  const { entries, kids } = element
  const pages = kids.flatMap((kid) => ('mark' in kid ? [kid.mark.page] : []))
  const [own] = pages
  if (own === undefined) entries.delete('Pg')
  else entries.set('Pg', `${own} 0 R`)
  const written = kids.map((kid) => {
    if ('element' in kid) return `${kid.element.number} 0 R`
    if ('annotation' in kid) {
      const page = kid.page === undefined ? '' : ` /Pg ${kid.page} 0 R`
      return `<</Type /OBJR /Obj ${kid.annotation} 0 R${page}>>`
    }
    const { page, number } = kid.mark
    return page === own ? String(number) : `<</Type /MCR /Pg ${page} 0 R /MCID ${number}>>`
  })
  if (written.length === 0) entries.delete('K')
  else entries.set('K', written.length === 1 ? (written[0] ?? '') : `[${written.join(' ')}]`)
  setDictionary(file, element.number, entries)
}

/** The type of an element, such as `P` or `H1`. */
export function typeOf({ entries }: StructureElement): string {
  return (entries.get('S') ?? '').slice(1)
}

/** A value, or what it refers to where that is no dictionary. */
function resolved(file: PrintFile, value: string | undefined): string | undefined {
  const number = referenceOf(value)
  const object = number === undefined ? undefined : file.objects.get(number)?.value
  return object?.startsWith('[') ? object : value
}
