import type { Element } from 'hast'
import { classesOf, elementsOf, inked, textOf } from '../../content/elements.ts'

/** Some four lines, in characters: of a longer paragraph or entry two lines and more may stand on each of two pages. */
const SHORT = 320

/** Two lines of an entry, in characters: so little is not left alone on a page. */
const BRIEF = 150

/** Letters that take the room of two. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g

/** A short paragraph stays on one page. One bold phrase heads what follows, and a colon leads to it: neither stands last. */
export function keepParagraph(paragraph: Element): Element | undefined {
  const words = textOf(paragraph)
  const [only, ...rest] = inked(paragraph.children)
  const isHead = rest.length === 0 && only?.type === 'element' && (only.tagName === 'strong' || only.tagName === 'b')
  if (widthOf(words) > SHORT) return undefined
  if (isHead) return withClasses(paragraph, ['keep', 'leads', 'minor-head'])
  return withClasses(paragraph, /[:：]\s*$/.test(words) ? ['keep', 'leads'] : ['keep'])
}

/** A short entry of a list stays on one page, and a brief one does not stand there alone. */
export function keepEntry(entry: Element): Element | undefined {
  const width = widthOf(textOf(entry))
  if (width > SHORT) return undefined
  const isBrief =
    width <= BRIEF && ![...elementsOf(entry)].some(({ tagName }) => /^(ul|ol|pre|table|img)$/.test(tagName))
  return withClasses(entry, isBrief ? ['keep', 'brief'] : ['keep'])
}

function withClasses(node: Element, names: readonly string[]): Element {
  return { ...node, properties: { ...node.properties, className: [...classesOf(node), ...names] } }
}

function widthOf(words: string): number {
  return words.length + (words.match(WIDE)?.length ?? 0)
}
