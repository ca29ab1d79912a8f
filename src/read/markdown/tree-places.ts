import type { Code, Nodes, Root } from 'mdast'
import type { Seam } from './seams.ts'

/** How many nodes a tree has. */
export function countNodes(root: Root): number {
  let nodes = 0
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    nodes += 1
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return nodes
}

/** All of a text. */
export function placeOf(text: string): NonNullable<Root['position']> {
  let line = 1
  let start = 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    line += 1
    start = match.index + match[0].length
  }
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line, column: text.length - start + 1, offset: text.length },
  }
}

/** A text that was not parsed, as one block of code. */
export function asSource(text: string): Root {
  // A place of its own for each node: they are moved one by one.
  const code: Code = { type: 'code', lang: null, meta: null, value: text, position: placeOf(text) }
  return { type: 'root', children: [code], position: placeOf(text) }
}

/** Moves every position of a tree by where its piece starts. */
export function moveTree(root: Root, from: Seam): void {
  if (from.at === 0) return
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const { position } = node
    if (position) {
      for (const point of [position.start, position.end]) {
        point.line += from.line - 1
        point.offset = (point.offset ?? 0) + from.at
      }
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}
