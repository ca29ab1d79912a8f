import { toString as plainText } from 'mdast-util-to-string'
import { renderTemplate } from '../content/render-template.ts'
import type { Theme } from '../model/theme.ts'
import { rootRule } from '../theme/root-values.ts'
import { escapeHtml } from './escape-html.ts'
import type { DeckHead } from './marp/write-deck.ts'
import { shownNotes } from './shown-notes.ts'
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

/** What the page around the slides takes from the theme: Marp keeps the theme's own rules to the slides. */
const LOOKS: readonly string[] = [
  'prose',
  'paper',
  'text',
  'quiet',
  'wash',
  'stage',
  'stage-text',
  'stage-quiet',
  'stage-bar',
  'stage-key',
  'stage-key-lit',
  'stage-mark',
]

/** The deck as one HTML file that needs nothing else: slides, notes, fonts, pictures, and the one script that turns the slides. */
export function deckHtml(theme: Theme, parts: DeckHtmlParts, sha256Base64: (text: string) => string): string {
  const script = scriptOf(theme, 'deck-player') + scriptOf(theme, 'deck-presenter')
  return renderTemplate(theme.templates, 'deck', {
    lang: parts.head.lang,
    title: parts.head.title,
    author: parts.head.author,
    fontCss: parts.fontCss,
    looks: rootRule(theme.slidesCss, LOOKS),
    slidesCss: parts.slidesCss,
    slides: parts.rendered.map((slide, at) => named(slide, parts.slides, at)).join('\n'),
    notes: parts.slides.map(({ notes }, at) => ({
      number: at + 1,
      seconds: notes.seconds,
      ...shownNotes(notes, parts.file),
    })),
    script,
    scriptHash: `sha256-${sha256Base64(script)}`,
  })
}

/** A slide that a screen reader tells as one, with its place and its heading. */
function named(rendered: string, slides: readonly Slide[], at: number): string {
  const heading = plainText({ type: 'paragraph', children: [...(slides[at]?.heading ?? [])] })
  const label = escapeHtml(`Slide ${at + 1} of ${slides.length}: ${heading}`)
  return rendered.replace('<svg ', () => `<svg role="group" aria-roledescription="slide" aria-label="${label}" `)
}

/** A script by name. A theme brings all of them: its own, or the package's. */
function scriptOf(theme: Theme, name: string): string {
  const source = theme.templates.get(name)
  if (source === undefined) throw new Error(`The theme ${theme.name} brings no script ${name}.`)
  return source
}
