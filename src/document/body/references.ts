import type { Element, ElementContent, Root } from 'hast'
import { element, text } from '../../content/elements.ts'
import type { CaptionKind } from './caption-line.ts'
import type { Captioned } from './captions.ts'

/** A mention of a figure or a table by its number; not one that stands in another document. */
const MENTION =
  /(?<![\p{L}\p{N}])(fig(?:ure|\.)?s?|tables?)[\s\u00a0]+(\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?)(?![\p{L}\p{N}])(?!\.\d)(?!\s+(?:of|in|from)\s+(?!this|our|the\s+(?:appendix|next|previous))(?:the\s+)?[[“"A-Z])/giu

/** Links every mention of a figure or a table in the text to it, in place, where just one has that number. */
export function linkMentions(tree: Root, captioned: readonly Captioned[]): void {
  const ids = new Map<string, string | undefined>()
  for (const { kind, number, id } of captioned) {
    if (number === undefined) continue
    const name = nameOf(kind, number)
    ids.set(name, ids.has(name) ? undefined : id)
  }
  if (ids.size > 0) linkBelow(tree, ids)
}

function linkBelow(parent: Root | Element, ids: ReadonlyMap<string, string | undefined>): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && !/^(a|pre|code|h[1-6]|figcaption|caption)$/.test(child.tagName))
      linkBelow(child, ids)
    return child.type === 'text' ? linked(child.value, ids) : [child as ElementContent]
  })
}

function linked(value: string, ids: ReadonlyMap<string, string | undefined>): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const match of value.matchAll(MENTION)) {
    const [words, word = '', number = ''] = match
    const id = ids.get(nameOf(/^f/i.test(word) ? 'figure' : 'table', number.toLowerCase()))
    if (id === undefined) continue
    const before = value.slice(from, match.index)
    parts.push(...(before === '' ? [] : [text(before)]))
    parts.push(element('a', 'mention', [text(words)], { href: `#${encodeURIComponent(id)}` }))
    from = match.index + words.length
  }
  if (from === 0) return [text(value)]
  return from < value.length ? [...parts, text(value.slice(from))] : parts
}

function nameOf(kind: CaptionKind, number: string): string {
  return `${kind} ${number}`
}
