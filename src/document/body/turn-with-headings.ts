import type { Element, Root, RootContent } from 'hast'
import { element, hasClass } from '../../content/elements.ts'

/** A heading, and a paragraph after it, that lead to a table on a turned page stand on that page too. */
export function turnWithHeadings(tree: Root): Root {
  const children: RootContent[] = []
  for (const child of tree.children) {
    if (child.type !== 'element' || !hasClass(child, 'landscape')) {
      children.push(child)
      continue
    }
    const lead: Element[] = []
    for (let last = children.at(-1); last !== undefined && lead.length < 5; last = children.at(-1)) {
      if (last.type === 'element' && !/^(h[1-6]|p)$/.test(last.tagName)) break
      children.pop()
      if (last.type === 'element') lead.unshift(last)
      if (last.type === 'element' && last.tagName !== 'p') break
    }
    const [first] = lead
    const heading = first !== undefined && first.tagName !== 'p'
    if (!heading) children.push(...lead)
    children.push(element('div', 'turned-part', heading ? [...lead, child] : [child]))
  }
  return { ...tree, children }
}
