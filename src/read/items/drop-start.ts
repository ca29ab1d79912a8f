import type { PhrasingContent } from 'mdast'
import { plainText, textOfHtml } from '../plain-text.ts'

function inked(text: string): number {
  return text.replace(/\s/g, '').length
}

/** Running text without its first `count` characters, blanks not counted; marks around what is left stay. */
export function dropStart(children: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count
  const kept: PhrasingContent[] = []
  for (const node of children) {
    if (left === 0 && kept.length > 0) kept.push(node)
    else if (node.type === 'html' && textOfHtml(node.value).trim() === '') {
      if (left === 0) kept.push(node)
    } else if ('children' in node) {
      const length = inked(plainText(node))
      if (length <= left) left -= length
      else {
        kept.push(left === 0 ? node : { ...node, children: dropStart(node.children, left) as never })
        left = 0
      }
    } else if ('value' in node) {
      const value = withoutStart(node.value, left)
      left = Math.max(0, left - inked(node.value))
      if (value !== '') kept.push({ ...node, value })
    } else if (left === 0) kept.push(node)
  }
  return kept
}

function withoutStart(value: string, count: number): string {
  let at = 0
  for (let left = count; at < value.length && (left > 0 || /\s/.test(value.charAt(at))); at += 1) {
    if (!/\s/.test(value.charAt(at))) left -= 1
  }
  return value.slice(at)
}

/** Running text without its end, from the given number of characters on, blanks not counted. */
export function keepStart(children: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let left = count
  for (const node of children) {
    if (left <= 0) break
    const length = inked(plainText(node))
    if (length <= left) kept.push(node)
    else if ('children' in node) kept.push({ ...node, children: keepStart(node.children, left) as never })
    else if ('value' in node) {
      const rest = withoutStart(node.value, left)
      kept.push({ ...node, value: node.value.slice(0, node.value.length - rest.length).trimEnd() })
    }
    left -= length
  }
  return kept
}

/** Number of characters of a text that are no blanks: what `dropStart` counts. */
export const countInked: (text: string) => number = inked
