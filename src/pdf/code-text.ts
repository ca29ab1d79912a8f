import type { MarkedLine } from './line-texts.ts'
import { type Kid, type Mark, type Structure, type StructureElement, typeOf } from './structure.ts'

/** The texts that one `<code>` of the page is made of: its lines, each as the text nodes in it, none of them blank. */
export type CodeLines = readonly (readonly string[])[]

/**
 * Finds on each page the lines of code, with the text that they show. It is written beside them, so that who copies or
 * searches code gets its spaces and its order: readers of PDF guess both from gaps, and take aligned columns of code
 * for columns of a page.
 *
 * @param codes Every `<code>` of the page in order, inline ones with no lines. Where the print disagrees, none is found.
 */
export function codeLines({ elements }: Structure, codes: readonly CodeLines[]): Map<number, MarkedLine[]> {
  const lines = new Map<number, MarkedLine[]>()
  const ofCode = elements.filter((element) => typeOf(element) === 'Code')
  if (ofCode.length !== codes.length) return lines
  for (const [index, element] of ofCode.entries()) {
    const code = codes[index] ?? []
    const leaves = code.length === 0 ? [] : leavesOf(element)
    if (leaves.length !== code.flat().length) continue
    let at = 0
    for (const texts of code) {
      const own = leaves.slice(at, at + texts.length)
      at += texts.length
      const [first] = own
      if (first?.page === undefined || own.some((leaf) => leaf?.page !== first.page)) continue
      const marks = own.flatMap((leaf) => (leaf === undefined ? [] : [leaf.number]))
      const ofPage = lines.get(first.page) ?? []
      ofPage.push({ marks, texts })
      lines.set(first.page, ofPage)
    }
  }
  return lines
}

/** The marked pieces below an element; undefined for a text node that is cut in two by a page. */
function leavesOf({ kids }: StructureElement): (Mark | undefined)[] {
  const marks = kids.flatMap((kid: Kid) => ('mark' in kid ? [kid.mark] : []))
  if (marks.length === kids.length && kids.length > 0) return [marks.length === 1 ? marks[0] : undefined]
  return kids.flatMap((kid) => ('element' in kid ? leavesOf(kid.element) : []))
}
