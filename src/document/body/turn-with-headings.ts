import type { Element, Root, RootContent } from 'hast'
import { element, hasClass } from '../../content/elements.ts'

/** Headings, and paragraphs after them, that lead to a table or a diagram on a turned page stand on that page too. */
export function turnWithHeadings(tree: Root): Root {
  const children: RootContent[] = []
  for (const child of tree.children) {
    if (child.type !== 'element' || !hasClass(child, 'landscape')) {
      children.push(child)
      continue
    }
    const lead: Element[] = []
    for (let last = children.at(-1); last !== undefined && lead.length < 5; last = children.at(-1)) {
      if (last.type === 'element' && !isLead(last, lead[0])) break
      children.pop()
      if (last.type === 'element') lead.unshift(last)
    }
    const heading = isHeading(lead[0])
    if (!heading) children.push(...lead)
    children.push(element('div', 'turned-part', heading ? [...lead, child] : [child]))
  }
  return { ...tree, children }
}

/** Whether an element leads to the one after it: a heading to anything, a paragraph to all but a heading. */
function isLead(one: Element, after: Element | undefined): boolean {
  return isHeading(one) || (one.tagName === 'p' && !isHeading(after))
}

function isHeading(one: Element | undefined): boolean {
  return one !== undefined && /^h[1-6]$/.test(one.tagName)
}
