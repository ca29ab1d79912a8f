import type { PageContent, Piece } from './page-content.ts'
import type { ParentTree } from './parent-tree.ts'
import { type Structure, type StructureElement, typeOf } from './structure.ts'

/** What drawings are: there a line or a ground means something. */
const DRAWINGS = new Set(['Figure', 'Formula'])

/**
 * Takes out of the structure the rules and grounds that Chrome counts as content of what they stand behind, and gives
 * the pieces of each page that are mere decoration now.
 */
export function releaseDecorations(
  { elements }: Structure,
  contents: ReadonlyMap<number, PageContent>,
  parents: ParentTree,
): Map<number, Piece[]> {
  const released = new Map<number, Piece[]>()
  const drawn = partsOfDrawings(elements)
  // Inner ones first, so that an element that becomes empty leaves its parent too.
  for (const element of [...elements].reverse()) {
    const kids = element.kids.filter((kid) => {
      if ('element' in kid) return !(typeOf(kid.element) === 'NonStruct' && kid.element.kids.length === 0)
      if (!('mark' in kid)) return true
      const content = contents.get(kid.mark.page)
      const piece = content?.pieces.get(kid.mark.number)
      if (content === undefined || (piece !== undefined && (drawn.has(element) || !isDecoration(content, piece))))
        return true
      parents.give(kid.mark, undefined)
      // A mark that stands nowhere: that of a form within a form, or of one that shows nothing.
      if (piece === undefined) return false
      const ofPage = released.get(kid.mark.page) ?? []
      ofPage.push(piece)
      released.set(kid.mark.page, ofPage)
      return false
    })
    if (kids.length < element.kids.length) element.kids = kids
  }
  return released
}

/** Whether a piece has neither text nor a picture in it. */
function isDecoration({ text }: PageContent, { opened, shown, close }: Piece): boolean {
  return shown === undefined && !/\sDo\s/.test(text.slice(opened, close))
}

/** Drawings, and all that is in them. What holds an element stands before it. */
function partsOfDrawings(elements: readonly StructureElement[]): ReadonlySet<StructureElement> {
  const parts = new Set<StructureElement>()
  for (const element of elements) {
    if (DRAWINGS.has(typeOf(element)) || (element.parent !== undefined && parts.has(element.parent))) parts.add(element)
  }
  return parts
}
