import type { Nodes, Root } from 'mdast'
import { type Diagram, diagramOf } from '../../model/diagram.ts'

/** Every diagram of a proposal in the order of the text. */
export function diagramsIn(root: Root): Diagram[] {
  const diagrams: Diagram[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) open.push(...[...node.children].reverse())
    const diagram = node.type === 'code' ? diagramOf(node.lang, node.value) : undefined
    if (diagram !== undefined) diagrams.push(diagram)
  }
  return diagrams
}
