import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import JSZip from 'jszip'

/** A presentation as its readers open it. */
export interface Presentation {
  /** The names of its parts, in the order in which the file has them. */
  readonly names: readonly string[]
  /** The text of a part. */
  text(name: string): string
  /** A part as a tree; throws where it is no well-formed XML. */
  tree(name: string): Document
  /** The parts whose names match, in the order of their numbers. */
  all(pattern: RegExp): string[]
}

/** What XML 1.0 cannot hold, which the parser lets pass. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/u

export async function openPresentation(bytes: Uint8Array): Promise<Presentation> {
  const archive = await JSZip.loadAsync(bytes)
  const names = Object.keys(archive.files)
  const texts = new Map<string, string>()
  for (const name of names)
    if (/\.(?:xml|rels)$/.test(name)) texts.set(name, (await archive.file(name)?.async('string')) ?? '')
  const text = (name: string): string => {
    const found = texts.get(name)
    if (found === undefined) throw new Error(`The presentation has no part ${name}.`)
    return found
  }
  return {
    names,
    text,
    tree: (name) => parseXml(text(name)),
    all: (pattern) => names.filter((name) => pattern.test(name)).sort((a, b) => numberIn(a) - numberIn(b)),
  }
}

function numberIn(name: string): number {
  return Number(/(\d+)\.xml/.exec(name)?.[1] ?? 0)
}

/** A tree of well-formed XML. */
export function parseXml(xml: string): Document {
  const found = UNWRITABLE.exec(xml)
  if (found !== null) throw new Error(`No XML: ${JSON.stringify(xml.slice(found.index - 40, found.index + 40))}`)
  const parser = new DOMParser({
    onError: (_level, message) => {
      // What stands for a character that no XML can hold is one that it can.
      if (!message.includes('Unicode replacement character')) throw new Error(message)
    },
  })
  return parser.parseFromString(xml, 'text/xml')
}

/** The elements of a name below another. */
export function elements(tree: Document | Element, name: string): Element[] {
  return [...tree.getElementsByTagName(name)]
}

/** The words below an element, paragraphs parted. */
export function wordsOf(tree: Document | Element): string {
  return elements(tree, 'a:p')
    .map((paragraph) =>
      elements(paragraph, 'a:t')
        .map((run) => run.textContent ?? '')
        .join(''),
    )
    .join('\n')
}

/** A shape with words in it: its box in CSS pixels at 1280×720. */
export interface PlacedShape {
  readonly name: string
  readonly words: string
  readonly isTable: boolean
  readonly isPicture: boolean
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What stands on a slide, and where; without its page number. */
export function placedShapes(slide: Document): PlacedShape[] {
  return ['p:sp', 'p:graphicFrame', 'p:pic']
    .flatMap((kind) => elements(slide, kind))
    .filter((shape) => !/Slide Number/.test(nameOf(shape)))
    .map((shape) => {
      const [at] = elements(shape, 'a:off')
      const [size] = elements(shape, 'a:ext').filter((one) => one.hasAttribute('cx'))
      const pixels = (element: Element | undefined, key: string): number => Number(element?.getAttribute(key)) / 9525
      return {
        name: nameOf(shape),
        words: wordsOf(shape),
        isTable: shape.tagName === 'p:graphicFrame',
        isPicture: shape.tagName === 'p:pic',
        x: pixels(at, 'x'),
        y: pixels(at, 'y'),
        w: pixels(size, 'cx'),
        h: pixels(size, 'cy'),
      }
    })
}

function nameOf(shape: Element): string {
  return elements(shape, 'p:cNvPr')[0]?.getAttribute('name') ?? ''
}

/** Pairs of shapes with content of which one stands over the other, and shapes that leave the slide. */
export function misplaced(shapes: readonly PlacedShape[]): string[] {
  const slack = 1.5
  const filled = shapes.filter(({ words, isPicture, isTable }) => words.trim() !== '' || isPicture || isTable)
  const outside = shapes.filter(
    ({ x, y, w, h }) => x < -slack || y < -slack || x + w > 1280 + slack || y + h > 720 + slack,
  )
  const over = filled.flatMap((one, at) =>
    filled
      .slice(at + 1)
      .filter(
        (other) =>
          one.x + one.w > other.x + slack &&
          other.x + other.w > one.x + slack &&
          one.y + one.h > other.y + slack &&
          other.y + other.h > one.y + slack,
      )
      .map((other) => `${one.name} over ${other.name}: ${one.words.slice(0, 40)} / ${other.words.slice(0, 40)}`),
  )
  return [...outside.map(({ name, words }) => `${name} leaves the slide: ${words.slice(0, 40)}`), ...over]
}
