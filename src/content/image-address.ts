import type { Root } from 'mdast'
import { blankComments } from '../model/blank-comments.ts'
import { definitionsOf } from '../model/definitions.ts'
import { nodesOf, nodesOfType } from '../model/nodes.ts'

/** The `src` of every `<img>` in a piece of raw HTML. */
const IMAGE_TAG = /<img\b[^<>]{0,2000}?\bsrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi

/** Every address of an image that a proposal shows, as the author wrote it, each once; those by reference come last. */
export function imageAddresses(root: Root): string[] {
  const addresses = new Set<string>()
  for (const node of nodesOf(root)) {
    if (node.type === 'image') addresses.add(node.url)
    else if (node.type === 'html') {
      for (const match of blankComments(node.value).matchAll(IMAGE_TAG)) {
        addresses.add(match[1] ?? match[2] ?? match[3] ?? '')
      }
    }
  }
  const definitions = definitionsOf(root)
  for (const { identifier } of nodesOfType(root, 'imageReference')) {
    const url = definitions.get(identifier)?.url
    if (url !== undefined) addresses.add(url)
  }
  return [...addresses]
}
