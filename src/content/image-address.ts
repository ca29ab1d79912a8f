import type { Nodes, Root } from 'mdast'

/** The `src` of every `<img>` in a piece of raw HTML. */
const IMAGE_TAG = /<img\b[^<>]{0,2000}?\bsrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi

/** Every address of an image in a proposal, as the author wrote it, each once. */
export function imageAddresses(root: Root): string[] {
  const addresses = new Set<string>()
  const definitions = new Map<string, string>()
  const referred = new Set<string>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) open.push(...[...node.children].reverse())
    if (node.type === 'image') addresses.add(node.url)
    else if (node.type === 'definition') definitions.set(node.identifier, node.url)
    else if (node.type === 'imageReference') referred.add(node.identifier)
    else if (node.type === 'html') {
      for (const match of node.value.matchAll(IMAGE_TAG)) addresses.add(match[1] ?? match[2] ?? match[3] ?? '')
    }
  }
  for (const identifier of referred) {
    const url = definitions.get(identifier)
    if (url !== undefined) addresses.add(url)
  }
  return [...addresses]
}
