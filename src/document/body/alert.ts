import type { Element, ElementContent } from 'hast'
import { element, text, textOf } from '../../content/elements.ts'
import { isRightToLeft } from '../../content/scripts.ts'
import { ALERTS } from '../../model/alerts.ts'
import { entryOf } from '../../model/entry-of.ts'
import { withoutStart } from './caption-line.ts'

/** A block quote that begins as GitHub's alerts do, in any case, or with a bold `Note` on a line of its own. */
export function alertOf(quote: Element): Element | undefined {
  const [first, ...rest] = quote.children.filter((child): child is Element => child.type === 'element')
  if (first?.tagName !== 'p') return undefined
  const marked = /^\s*\[!(\w+)\][+-]?[ \t]*/.exec(firstText(first))
  const kind = (marked?.[1] ?? boldLabel(first))?.toLowerCase() ?? ''
  const alert = entryOf(ALERTS, kind)
  if (alert === undefined || (marked === null && alert.look !== kind)) return undefined
  const remainder = marked ? withoutStart(first.children, marked[0].length) : first.children.slice(1)
  const opening = trimStart(remainder)
  const body = opening.length > 0 ? [sided({ ...first, children: opening }), ...rest] : rest
  const properties = body[0]?.properties.dir === 'rtl' ? { dir: 'rtl' } : {}
  return element(
    'div',
    isShort(body) ? `alert alert-${alert.look} keep` : `alert alert-${alert.look}`,
    [element('p', 'alert-label', [text(alert.label)]), ...body.map(facing)],
    properties,
  )

  // Blocks of the quote say nothing where they are read from the left, as it was taken to be.
  function facing(block: Element): Element {
    const { dir = 'ltr' } = block.properties
    return 'dir' in properties ? { ...block, properties: { ...block.properties, dir } } : block
  }
}

/** Characters and lines of an alert that stays on one page: about a third of one. */
const SHORT = { characters: 1200, lines: 20 }

function isShort(blocks: readonly Element[]): boolean {
  const words = blocks.map(textOf).join('\n')
  return words.length <= SHORT.characters && words.split('\n').length <= SHORT.lines
}

/** A paragraph that is read from the side which its text tells: the label before it is English in any language. */
function sided(paragraph: Element): Element {
  const { dir, ...properties } = paragraph.properties
  return { ...paragraph, properties: isRightToLeft(textOf(paragraph)) ? { ...properties, dir: 'rtl' } : properties }
}

function firstText(paragraph: Element): string {
  const [first] = paragraph.children
  return first?.type === 'text' ? first.value : ''
}

function boldLabel(paragraph: Element): string | undefined {
  const [first, second] = paragraph.children
  if (first?.type !== 'element' || first.tagName !== 'strong') return undefined
  const alone = second === undefined || (second.type === 'text' && second.value.startsWith('\n'))
  return alone ? textOf(first).replace(/:$/, '') : undefined
}

function trimStart(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children
  if (first?.type === 'element' && first.tagName === 'br') return trimStart(rest)
  if (first?.type !== 'text') return [...children]
  const value = first.value.trimStart()
  return value === '' ? trimStart(rest) : [text(value), ...rest]
}
