import type { Root } from 'mdast'
import { type Diagram, diagramOf } from '../../model/diagram.ts'
import { nodesOfType } from '../../model/nodes.ts'

/** Every diagram of a proposal in the order of the text. */
export function diagramsIn(root: Root): Diagram[] {
  return [...nodesOfType(root, 'code')].flatMap(({ lang, value }) => diagramOf(lang, value) ?? [])
}
