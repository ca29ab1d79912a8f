import type { Definition, Nodes } from 'mdast'
import { nodesOfType } from './nodes.ts'

/** Where reference links and images of a document point, by their identifiers. */
export type Definitions = ReadonlyMap<string, Definition>

/** Every link definition of a document; of two with one name the first holds, as in Markdown. */
export function definitionsOf(root: Nodes): Definitions {
  const found = new Map<string, Definition>()
  for (const node of nodesOfType(root, 'definition')) {
    if (!found.has(node.identifier)) found.set(node.identifier, node)
  }
  return found
}
