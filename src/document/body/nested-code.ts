import type { Element, Root } from 'hast'
import { hasClass } from '../../content/elements.ts'
import { narrowed } from './code-block.ts'
import { indentOf, PROSE } from './indents.ts'

/** Least share of the column of prose that is reckoned with. */
const LEAST = 0.3

/** Sets the code of lists and quotations by the room that they leave it, in place: it cannot hang into the margin. */
export function setNestedCode(parent: Root | Element, indent = 0): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    if (child.tagName !== 'pre') setNestedCode(child, indent + indentOf(child))
    else if (indent > 0 && hasClass(child, 'code'))
      parent.children[index] = narrowed(child, Math.max(LEAST, (PROSE - indent) / PROSE))
  }
}
