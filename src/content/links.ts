import type { Element, Root } from 'hast'
import { decodeFragment } from '../model/decode-fragment.ts'
import { elementsOf } from './elements.ts'
import { shortId } from './short-id.ts'

/** Where a link of a printed page may lead: to the web, to a mailbox, or to a place in the same page. */
const OUTWARD = /^(?:https?:\/\/[^/\\]|mailto:)/i

/** Whether an address leads to the web or to a mailbox. */
export function isOutward(address: string): boolean {
  return OUTWARD.test(address)
}

/** Gives the address of another document of the same run for a link that names its source; undefined for any other. */
export type Siblings = (address: string) => string | undefined

/**
 * Makes every link of a sanitised tree one that works from paper's point of view, in place: outward ones stay, those
 * within the text point at the page's own ids, those to other documents of the run point there, and any other keeps its
 * words and loses its address.
 *
 * @param elsewhere Ids outside of the tree, by the names in small letters that links call them.
 */
export function mendLinks(tree: Root, siblings: Siblings, elsewhere: ReadonlyMap<string, string> = new Map()): void {
  const ids = new Map(elsewhere)
  for (const element of elementsOf(tree)) {
    // Old-fashioned anchors: <a name="x">.
    if (typeof element.properties.name === 'string') element.properties.id ??= element.properties.name
    delete element.properties.name
    const { id } = element.properties
    if (typeof id !== 'string') continue
    element.properties.id = shortId(id)
    ids.set(id.toLowerCase(), element.properties.id)
  }
  for (const element of elementsOf(tree)) {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string') continue
    if (href.startsWith('#')) pointWithin(element, href.slice(1), ids)
    else if (!isOutward(href)) {
      const sibling = siblings(href)
      if (sibling === undefined) delete element.properties.href
      else element.properties.href = sibling
    }
  }
}

function pointWithin(link: Element, fragment: string, ids: ReadonlyMap<string, string>): void {
  const name = decodeFragment(fragment).toLowerCase()
  const id = ids.get(name) ?? ids.get(`s-${name}`) ?? ids.get(`s-user-content-${name}`)
  if (id === undefined) delete link.properties.href
  else link.properties.href = `#${encodeURIComponent(id)}`
}
