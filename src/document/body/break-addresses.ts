import type { Element, ElementContent, Root } from 'hast'
import { addressParts, staysWhole } from '../../content/address-parts.ts'
import { element, text } from '../../content/elements.ts'

/** Where lines break otherwise, or not at all. */
const OTHERS: ReadonlySet<string> = new Set(['pre', 'table', 'svg', 'math'])

/** Lets addresses in lines, as code and as links, break before their parts and not after a hyphen, in place. Nothing is added to the text. */
export function breakAddresses(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || OTHERS.has(child.tagName)) continue
    const [only, ...more] = child.children
    const parts =
      only?.type === 'text' && more.length === 0 && holdsAddress(child) ? addressParts(only.value) : undefined
    if (parts === undefined) breakAddresses(child)
    else child.children = withBreaks(parts)
  }
}

function holdsAddress({ tagName }: Element): boolean {
  return tagName === 'code' || tagName === 'a'
}

function withBreaks(parts: readonly string[]): ElementContent[] {
  return parts.flatMap((part, at) => [
    ...(at === 0 ? [] : [element('wbr', '', [])]),
    staysWhole(part) ? element('span', 'part', [text(part)]) : text(part),
  ])
}
