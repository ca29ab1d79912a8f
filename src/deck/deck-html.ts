import Handlebars from 'handlebars'
import type { Theme } from '../model/theme.ts'
import { noteSource, shortening, speakingTime, withoutComments } from './marp/note-comment.ts'
import type { DeckHead } from './marp/write-deck.ts'
import type { Slide } from './slide.ts'

/** What the self-contained deck shows. */
export interface DeckHtmlParts {
  readonly head: DeckHead
  /** As Marp rendered them, pictures inside. */
  readonly rendered: readonly string[]
  readonly slides: readonly Slide[]
  /** `@font-face` rules with the fonts inside. */
  readonly fontCss: string
  readonly slidesCss: string
  /** Base name of the proposal's file. */
  readonly file: string
}

/** The deck as one HTML file that needs nothing else: slides, notes, fonts, pictures, and the one script that turns the slides. */
export function deckHtml(theme: Theme, parts: DeckHtmlParts, sha256Base64: (text: string) => string): string {
  const script = template(theme, 'deck-player')
  const write = Handlebars.compile(template(theme, 'deck'), { preventIndent: true })
  return write({
    lang: parts.head.lang,
    title: parts.head.title,
    author: parts.head.author,
    fontCss: parts.fontCss,
    slidesCss: parts.slidesCss,
    slides: parts.rendered.join('\n'),
    notes: parts.slides.map(({ notes }, at) => ({
      number: at + 1,
      from: [noteSource(notes, parts.file), speakingTime(notes)].filter((part) => part !== undefined).join(' · '),
      seconds: notes.seconds,
      prompt: notes.prompt,
      shortening: shortening(notes),
      text: withoutComments(notes.text),
    })),
    script,
    scriptHash: `sha256-${sha256Base64(script)}`,
  })
}

function template(theme: Theme, name: string): string {
  const source = theme.templates.get(name)
  if (source === undefined) throw new Error(`The theme ${theme.name} brings no template ${name}.`)
  return source
}
