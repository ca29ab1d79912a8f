import { Document, Scalar } from 'yaml'
import type { FigurePlace } from '../figures.ts'
import type { Slide } from '../slide.ts'
import { writeSlide, writeSlideWithNotes } from './write-slide.ts'

/** What a deck says of itself at its head. */
export interface DeckHead {
  readonly title: string
  readonly author: string
  readonly lang: string
  /** Markdown, shown at the foot of every slide but the first. */
  readonly footer: string
}

/** The slides as Marp reads them for measuring and showing: no notes, and a theme that is registered. */
export function writeShownDeck(slides: readonly Slide[], head: DeckHead, place: FigurePlace): string {
  const front = frontMatter({ theme: 'ep-export', paginate: true, lang: head.lang, footer: head.footer })
  return `${front}\n${slides.map((slide) => writeSlide(slide, place)).join(SEPARATOR)}\n`
}

/** The deck as a file that Marp's own tools open as it is: with notes, and with the theme in its front matter. */
export function writeDeckFile(
  slides: readonly Slide[],
  head: DeckHead,
  options: { readonly css: string; readonly place: FigurePlace; readonly file: string },
): string {
  const { title, author, lang, footer } = head
  const front = frontMatter({
    marp: true,
    title,
    ...(author === '' ? {} : { author }),
    lang,
    size: '16:9',
    paginate: true,
    footer,
    style: options.css,
  })
  return `${front}\n${slides.map((slide) => writeSlideWithNotes(slide, options.place, options.file)).join(SEPARATOR)}\n`
}

const SEPARATOR = '\n\n---\n\n'

/** Values quoted, so that nothing of a title is read as YAML; the style as it is. */
function frontMatter(fields: Record<string, string | boolean>): string {
  const head = new Document(fields)
  if (fields.style !== undefined) {
    const style = new Scalar(fields.style)
    style.type = Scalar.BLOCK_LITERAL
    head.set('style', style)
  }
  return `---\n${head.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n`
}
