import type { MarkedLine } from './line-texts.ts'
import type { PageContent } from './page-content.ts'
import { idOf } from './print-facts.ts'
import { dictionaryOf, type PrintFile } from './print-file.ts'
import { type Mark, type Structure, type StructureElement, typeOf } from './structure.ts'

/**
 * Finds on each page the raised numbers that refer to notes. Who copies or searches the text gets its words without
 * them, since to a program `outage³` is `outage3`; the link around each says where it leads.
 */
export function noteMarks(
  file: PrintFile,
  { elements }: Structure,
  contents: ReadonlyMap<number, PageContent>,
): Map<number, MarkedLine[]> {
  const found = new Map<number, MarkedLine[]>()
  for (const element of elements) {
    if (typeOf(element) !== 'Link' || !leadsToNote(file, element)) continue
    for (const { page, number } of marksBelow(element)) {
      if (!isShort(contents.get(page), number)) continue
      const ofPage = found.get(page) ?? []
      ofPage.push({ marks: [number], texts: [''] })
      found.set(page, ofPage)
    }
  }
  return found
}

/** More letters than this are no number, and a text could pass for a note's mark to be hidden from a search. */
const MOST_LETTERS = 4

function isShort(content: PageContent | undefined, mark: number): boolean {
  const piece = content?.pieces.get(mark)
  const shown = content?.text.slice(piece?.opened, piece?.shown).match(/<[\dA-F]+>/gi) ?? []
  return shown.join('').replace(/[<>]/g, '').length <= MOST_LETTERS * 4
}

function leadsToNote(file: PrintFile, { kids }: StructureElement): boolean {
  return kids.some((kid) => {
    const target = 'annotation' in kid ? dictionaryOf(file, kid.annotation).get('Dest') : undefined
    return target?.startsWith('/') === true && /^s-fn-/.test(idOf(target.slice(1)))
  })
}

function marksBelow({ kids }: StructureElement): Mark[] {
  return kids.flatMap((kid) => ('mark' in kid ? [kid.mark] : 'element' in kid ? marksBelow(kid.element) : []))
}
