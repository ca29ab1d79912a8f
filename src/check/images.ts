import type { Root } from 'mdast'
import { blankComments } from '../model/blank-comments.ts'
import { definitionsOf } from '../model/definitions.ts'
import { nodesOf } from '../model/nodes.ts'
import { type Place, placeOf, placesWithin, sourceOf } from './place.ts'

/** An image as the author put it in. */
export interface ShownImage {
  readonly address: string
  /** Undefined where nothing is said, empty where the author says that there is nothing to say. */
  readonly alt: string | undefined
  readonly place: Partial<Place>
}

const IMAGE_TAG = /<img\b([^<>]{0,4000})>/gi

/** Every image of a document in its order, those of raw HTML among them. */
export function imagesOf(root: Root, text: string): ShownImage[] {
  const definitions = definitionsOf(root)
  const found: ShownImage[] = []
  for (const node of nodesOf(root)) {
    if (node.type === 'image') found.push({ address: node.url, alt: node.alt || undefined, place: placeOf(node) })
    else if (node.type === 'imageReference') {
      const address = definitions.get(node.identifier)?.url
      if (address !== undefined) found.push({ address, alt: node.alt || undefined, place: placeOf(node) })
    } else if (node.type === 'html') {
      const source = blankComments(sourceOf(node, text))
      const placeAt = placesWithin(node, source)
      for (const match of source.matchAll(IMAGE_TAG)) {
        const [, attributes = ''] = match
        const address = attributeOf(attributes, 'src')
        const place = placeAt(match.index)
        if (address !== undefined) found.push({ address, alt: attributeOf(attributes, 'alt'), place })
      }
    }
  }
  return found
}

function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'<>]+))`, 'i').exec(attributes)
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3])
}
