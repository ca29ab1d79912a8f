import type { Element } from 'hast'
import { element, hasClass, text } from '../../content/elements.ts'
import { withVisibleMarks } from '../../content/visible-marks.ts'

/** A block of code under the title that its author gave it, such as the name of a file. */
export function titled(pre: Element, title: string | undefined): Element {
  return title === undefined
    ? pre
    : element('section', 'titled', [element('p', 'code-title', [text(withVisibleMarks(title))]), pre])
}

/** Whether an element is a block of code, with a title or without. */
export function isCode(node: Element): boolean {
  return node.tagName === 'pre' || hasClass(node, 'titled')
}
