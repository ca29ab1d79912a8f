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
  // Inner ones first, so that an element that becomes empty leaves its parent too.
  for (const element of [...elements].reverse()) {
    const drawn = isInDrawing(element)
    const kids = element.kids.filter((kid) => {
      if ('element' in kid) return !(typeOf(kid.element) === 'NonStruct' && kid.element.kids.length === 0)
      if (!('mark' in kid)) return true
      const content = contents.get(kid.mark.page)
      const piece = content?.pieces.get(kid.mark.number)
      if (content === undefined || (piece !== undefined && (drawn || !isDecoration(content, piece)))) return true
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

function isInDrawing(element: StructureElement): boolean {
  for (let up: StructureElement | undefined = element; up !== undefined; up = up.parent) {
    if (DRAWINGS.has(typeOf(up))) return true
  }
  return false
}
