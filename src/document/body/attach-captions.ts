import type { Element, ElementContent, Root } from 'hast'
import { element, elementsOf, hasClass, inked } from '../../content/elements.ts'
import { type CaptionKind, readCaptionLine, readEmphasised } from './caption-line.ts'
import { isCode } from './titled-code.ts'

/** A paragraph that is a caption, between what it may belong to. */
interface Candidate {
  readonly kind: CaptionKind
  readonly parent: Root | Element
  readonly paragraph: Element
  readonly before: Element | undefined
  readonly after: Element | undefined
}

/** Puts every paragraph that is a caption into the figure or the table beside it, in place. */
export function attachCaptionLines(tree: Root): void {
  const candidates = [tree, ...elementsOf(tree)].flatMap(candidatesIn)
  const taken = new Set<Element>()
  for (const kind of ['figure', 'table'] as const) {
    const own = candidates.filter((candidate) => candidate.kind === kind)
    const isBelow = standBelow(own, kind)
    for (const { parent, paragraph, before, after } of own) {
      const target = (isBelow ? [before, after] : [after, before]).find((one) => one !== undefined && !taken.has(one))
      if (target === undefined) continue
      taken.add(target)
      attach(parent, paragraph, target)
    }
  }
}

/** Whether captions of a kind stand below what they belong to: as most do that leave no choice, else as is the custom. */
function standBelow(candidates: readonly Candidate[], kind: CaptionKind): boolean {
  const below = candidates.filter(({ before, after }) => before !== undefined && after === undefined).length
  const above = candidates.filter(({ before, after }) => before === undefined && after !== undefined).length
  return below === above ? kind === 'figure' : below > above
}

function candidatesIn(parent: Root | Element): Candidate[] {
  if (parent.type === 'element' && (/^(p|pre|tr|table|figure)$/.test(parent.tagName) || isCode(parent))) return []
  const blocks = inked(parent.children)
  return blocks.flatMap((paragraph, index): Candidate[] => {
    if (paragraph.type !== 'element' || paragraph.tagName !== 'p') return []
    const [before, after] = [blocks[index - 1], blocks[index + 1]]
    const line = readCaptionLine(paragraph.children)
    if (line !== undefined) {
      const fits = (node: (typeof blocks)[number] | undefined): Element | undefined =>
        node?.type === 'element' && canHave(node, line.kind) ? node : undefined
      return [{ kind: line.kind, parent, paragraph, before: fits(before), after: fits(after) }]
    }
    const isBelowPicture = before?.type === 'element' && before.tagName === 'figure' && canHave(before, 'figure')
    if (!isBelowPicture || readEmphasised(paragraph.children) === undefined) return []
    return [{ kind: 'figure', parent, paragraph, before, after: undefined }]
  })
}

/** Whether a block is of a kind and has no caption yet. A drawing in characters, or any code, is a figure where its author says so. */
function canHave(node: Element, kind: CaptionKind): boolean {
  const inner = [...elementsOf(node)].map(({ tagName }) => tagName)
  if (kind === 'table') return node.tagName === 'div' && hasClass(node, 'table') && !inner.includes('caption')
  if (node.tagName === 'figure') return !inner.includes('figcaption')
  return isCode(node) || hasClass(node, 'figure')
}

function attach(parent: Root | Element, paragraph: Element, target: Element): void {
  const children = parent.children as ElementContent[]
  children.splice(children.indexOf(paragraph), 1)
  const table = hasClass(target, 'table') && [...elementsOf(target)].find(({ tagName }) => tagName === 'table')
  if (table) {
    table.children.unshift(element('caption', '', paragraph.children))
    return
  }
  const caption = element('figcaption', '', readEmphasised(paragraph.children) ?? paragraph.children)
  if (target.tagName === 'figure') target.children.push(caption)
  else children[children.indexOf(target)] = element('figure', isCode(target) ? 'listing' : '', [target, caption])
}
