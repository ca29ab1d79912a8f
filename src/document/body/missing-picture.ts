import type { Element } from 'hast'
import { element, elementsOf, hasClass, inked, text, textOf } from '../../content/elements.ts'
import { isOutward } from '../../content/links.ts'

/** What a picture without words is called. */
const UNNAMED = 'Image'

/** A box in the place of a picture that cannot be shown: what it is about, where it is, and why it is not here. */
export function missingPicture(alt: string, address: string, message = 'It was not loaded.'): Element {
  return element('span', 'missing', [
    element('span', 'missing-alt', [text(alt || UNNAMED)]),
    element('span', 'missing-address', [
      isOutward(address) ? element('a', '', [text(address)], { href: address }) : text(address),
    ]),
    element('span', 'missing-reason', [text(withoutAddress(message, address))]),
  ])
}

/** The address stands above the message already. */
function withoutAddress(message: string, address: string): string {
  const start = `The image ${address.slice(0, 120)}`
  return address !== '' && message.startsWith(start) ? `It${message.slice(start.length).replace(/^…/, '')}` : message
}

/**
 * Makes boxes among words, or beside one another as badges are, a word each, in place: they would fill a page. It leads
 * to the picture, unless it stands in a link of the author's.
 */
export function withSmallBoxes(block: Element): Element {
  const children = inked(block.children)
  if (block.tagName === 'p' && children.length === 1) return block
  for (const child of children) {
    if (child.type === 'element' && hasClass(child, 'missing')) makeSmall(child, false)
    else if (child.type === 'element' && /^(a|strong|em|b|i|span)$/.test(child.tagName)) {
      for (const inner of elementsOf(child)) if (hasClass(inner, 'missing')) makeSmall(inner, child.tagName === 'a')
    }
  }
  return block
}

function makeSmall(box: Element, inLink: boolean): void {
  const [alt, where] = box.children.map(textOf)
  if (alt === undefined || where === undefined || hasClass(box, 'small')) return
  const name = alt === UNNAMED ? where : alt
  const leads = isOutward(where)
  box.properties.className = ['missing', 'small']
  box.children = [leads && !inLink ? element('a', '', [text(name)], { href: where }) : text(name)]
  if (!leads && name !== where) box.children.push(text(' '), element('span', 'missing-address', [text(where)]))
}
