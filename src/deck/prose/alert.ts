import type { RootContent } from 'mdast'
import { strong, text } from './nodes.ts'

/** The blocks of a quote; a GitHub alert says its name in bold instead of in brackets. */
export function namedAlert(blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined
  const alert = lead?.type === 'text' ? /^\[!(\w+)\][+-]?\s*/.exec(lead.value) : null
  if (first?.type !== 'paragraph' || lead?.type !== 'text' || alert?.[1] === undefined) return [...blocks]
  const name = alert[1].charAt(0).toUpperCase() + alert[1].slice(1).toLowerCase()
  const words = [text(lead.value.slice(alert[0].length)), ...first.children.slice(1)]
  return [{ ...first, children: [strong(`${name}:`), text(' '), ...words] }, ...rest]
}
