import type { Nodes } from 'mdast'

/** Every node below one, itself included, in the order of the text. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if ('children' in node) {
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at]
        if (child) open.push(child)
      }
    }
  }
}

/** The nodes of one type. */
export function* nodesOfType<Type extends Nodes['type']>(
  root: Nodes,
  type: Type,
): Generator<Extract<Nodes, { type: Type }>> {
  for (const node of nodesOf(root)) if (node.type === type) yield node as Extract<Nodes, { type: Type }>
}
