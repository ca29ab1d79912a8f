import type { PhrasingContent } from 'mdast'
import { plainText } from '../plain-text.ts'

function inked(text: string): number {
  return text.replace(/\s/g, '').length
}

/** Where the rest of a text begins: at its first character that is no blank and stands behind `count` such. */
function startOfRest(text: string, count: number): number {
  let left = count
  for (const { index } of text.matchAll(/\S/g)) {
    if (left === 0) return index
    left -= 1
  }
  return text.length
}

/** Running text without its first `count` characters, blanks not counted; marks around what is left stay. */
export function dropStart(children: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count
  const kept: PhrasingContent[] = []
  for (const node of children) {
    if (kept.length > 0) {
      kept.push(node)
      continue
    }
    const length = inked(plainText(node))
    if (left > 0 && length <= left) {
      left -= length
      continue
    }
    if ('children' in node) kept.push({ ...node, children: dropStart(node.children, left) as never })
    else if ('value' in node) {
      const value = node.value.slice(startOfRest(node.value, left))
      if (value !== '') kept.push({ ...node, value })
    } else kept.push(node)
    left = 0
  }
  return kept
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
    else if ('value' in node)
      kept.push({ ...node, value: node.value.slice(0, startOfRest(node.value, left)).trimEnd() })
    left -= length
  }
  return kept
}

/** Number of characters of a text that are no blanks: what `dropStart` counts. */
export const countInked: (text: string) => number = inked
