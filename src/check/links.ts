import type { Root } from 'mdast'
import { blankComments } from '../model/blank-comments.ts'
import { decodeFragment } from '../model/decode-fragment.ts'
import { nodesOf, nodesOfType } from '../model/nodes.ts'
import { type Place, placeOf, placesWithin, sourceOf } from './place.ts'

/** A link of a document that leads to a place in it or to a file beside it. */
export interface RelativeLink {
  /** As written, without its fragment; empty for a place in the same document. */
  readonly address: string
  /** What follows on `#`, decoded. */
  readonly fragment: string | undefined
  readonly place: Partial<Place>
  readonly url: string
}

/** The `href` of every `<a>` in a piece of raw HTML. */
const ANCHOR_TAG = /<a\b[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi

/** The relative links of a document in its order; those of definitions where they are defined. */
export function relativeLinks(root: Root, text: string): RelativeLink[] {
  const found: RelativeLink[] = []
  const add = (url: string, place: RelativeLink['place']): void => {
    if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2}|[<{$])/i.test(url)) return
    const at = url.indexOf('#')
    const address = (at < 0 ? url : url.slice(0, at)).replace(/\?.*$/s, '')
    found.push({ url, address, fragment: at < 0 ? undefined : decodeFragment(url.slice(at + 1)), place })
  }
  const referred = new Set([...nodesOfType(root, 'linkReference')].map(({ identifier }) => identifier))
  for (const node of nodesOf(root)) {
    if (node.type === 'link') add(node.url, placeOf(node))
    else if (node.type === 'definition') {
      // Some families define a name below each heading and never use it: that is no link.
      if (referred.has(node.identifier)) add(node.url, placeOf(node))
    } else if (node.type === 'html') {
      const source = blankComments(sourceOf(node, text))
      const placeAt = placesWithin(node, source)
      for (const match of source.matchAll(ANCHOR_TAG)) add(match[1] ?? match[2] ?? '', placeAt(match.index))
    }
  }
  return found
}
