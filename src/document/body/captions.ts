import type { Element, ElementContent, Root } from 'hast'
import { element, elementsOf, hasClass, text, textOf } from '../../content/elements.ts'
import { isCaption } from './alternative-caption.ts'
import { attachCaptionLines } from './attach-captions.ts'
import { type CaptionKind, type CaptionLine, readCaptionLine } from './caption-line.ts'

/** A figure or a table with a caption, as the lists of them name it. */
export interface Captioned {
  /** In the page. */
  readonly id: string
  readonly kind: CaptionKind
  /** Such as `3`; undefined for one without a number where the author numbered others. */
  readonly number: string | undefined
  /** Such as `Figure 3`; empty for one without. */
  readonly label: string
  readonly title: string
}

/** A caption, and what it belongs to. */
interface Caption extends Pick<CaptionLine, 'kind' | 'label' | 'number' | 'content'> {
  readonly target: Element
  /** The element that shows it. */
  readonly shown: Element
}

const WORDS: Readonly<Record<CaptionKind, string>> = { figure: 'Figure', table: 'Table' }

/**
 * Gives figures and tables their captions, in place: a line of the author's beside them, else a figure's title or
 * alternative text. Where the author numbered none of a kind, they are numbered here; else the author's numbers stand.
 */
export function setCaptions(tree: Root): Captioned[] {
  attachCaptionLines(tree)
  const captions = [...elementsOf(tree)].flatMap((node) => captionOf(node) ?? [])
  return (['figure', 'table'] as const).flatMap((kind) => {
    const own = captions.filter((caption) => caption.kind === kind)
    const isNumbered = own.some(({ number }) => number !== undefined)
    return own.map((caption, index) => write(caption, index, isNumbered))
  })
}

function write(caption: Caption, index: number, isNumbered: boolean): Captioned {
  const { kind, target, shown, content } = caption
  const number = isNumbered ? caption.number : String(index + 1)
  const label = isNumbered ? caption.label : `${WORDS[kind]} ${number}`
  const title = content.map(textOf).join('').replace(/\s+/g, ' ').trim()
  target.properties.id ??= `${kind}-${index + 1}`
  const labelled = element('span', 'caption-label', [text(label + (title === '' ? '' : ':'))])
  shown.children = [...(label === '' ? [] : [labelled, text(' ')]), ...content]
  return { id: String(target.properties.id), kind, number, label, title }
}

/** The caption of a figure or a table: the one that stands in it, else a title or an alternative text that says enough. */
function captionOf(node: Element): Caption | undefined {
  if (node.tagName !== 'figure' && node.tagName !== 'table') return undefined
  const isTable = [...elementsOf(node)].some(({ tagName }) => tagName === 'tr')
  const kind = node.tagName === 'table' || isTable ? 'table' : 'figure'
  const written = childOf(node, node.tagName === 'table' ? 'caption' : 'figcaption')
  if (written !== undefined)
    return textOf(written).trim() === '' ? undefined : read(written.children, kind, node, written)
  const words = node.tagName === 'figure' ? wordsOf(node) : ''
  if (words === '') return undefined
  const shown = element('figcaption', '', [])
  node.children.push(shown)
  return read([text(words)], kind, node, shown)
}

function read(content: readonly ElementContent[], kind: CaptionKind, target: Element, shown: Element): Caption {
  const line = readCaptionLine(content)
  return { kind, label: line?.label ?? '', number: line?.number, content: line?.content ?? content, target, shown }
}

function childOf(parent: Element, tagName: string): Element | undefined {
  return parent.children.find((child): child is Element => child.type === 'element' && child.tagName === tagName)
}

/** A picture's title, else an alternative text that says enough. */
function wordsOf(figure: Element): string {
  const image = [...elementsOf(figure)].find(({ tagName }) => tagName === 'img')
  if (image === undefined || hasClass(image, 'emoji')) return ''
  const [title = '', alt = ''] = [image.properties.title, image.properties.alt].map((words) =>
    String(words ?? '').trim(),
  )
  return title || (isCaption(alt) || readCaptionLine([text(alt)]) !== undefined ? alt : '')
}
