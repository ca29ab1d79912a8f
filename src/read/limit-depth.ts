import type { Nodes, Root } from 'mdast'

/** Their children are text; those of other parents are blocks. */
const PHRASING: ReadonlySet<string> = new Set(
  'paragraph heading emphasis strong delete link linkReference tableCell'.split(' '),
)

/** Parents that take one kind of child only, so the cut is made below them. */
const STRICT: ReadonlySet<string> = new Set(['list', 'table', 'tableRow'])

/**
 * Puts the source text in place of whatever is nested too deep, in place; gives the line of the first such spot.
 *
 * @param deepest Nesting that is kept as a tree; later stages walk it recursively. No hand-written text comes near 100.
 */
export function limitDepth(root: Root, text: string, deepest: number): number | undefined {
  let first: number | undefined
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (!('children' in node)) continue
    if (depth < deepest || STRICT.has(node.type)) {
      for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 })
    } else if (node.children.length > 0) {
      const value = text.slice(node.position?.start.offset, node.position?.end.offset)
      const source = { type: PHRASING.has(node.type) ? 'text' : 'code', value, position: node.position }
      Object.assign(node, { children: [source] })
      if (source.type === 'code') first ??= node.position?.start.line
    }
  }
  return first
}
