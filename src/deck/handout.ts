import { renderTemplate } from '../content/render-template.ts'
import type { Paper, Theme } from '../model/theme.ts'
import { rootRule } from '../theme/root-values.ts'
import type { DeckHead } from './marp/write-deck.ts'
import { shownNotes } from './shown-notes.ts'
import type { Slide } from './slide.ts'

/** Lines to write on where a slide has no notes. */
const LINES = 8

/** What sheets of paper take from the theme's document, which is made for paper as its slides may not be. */
const LOOKS: readonly string[] = ['prose', 'text', 'quiet', 'rule', 'size', 'leading']

/** The deck on paper: on each sheet a slide, and under it what its speaker has to say, on as many sheets as that takes. */
export function handoutPage(
  theme: Theme,
  deck: {
    readonly head: DeckHead
    readonly paper: Paper
    /** As Marp rendered them. */
    readonly rendered: readonly string[]
    readonly slides: readonly Slide[]
    readonly fontCss: string
    readonly slidesCss: string
    /** Base name of the proposal's file. */
    readonly file: string
  },
): string {
  return renderTemplate(theme.templates, 'handout', {
    lang: deck.head.lang,
    title: deck.head.title,
    paper: deck.paper === 'a4' ? 'A4' : 'letter',
    looks: rootRule(theme.documentCss, LOOKS),
    fontCss: deck.fontCss,
    slidesCss: deck.slidesCss,
    room: Array.from({ length: LINES }, () => true),
    sheets: deck.slides.map(({ notes }, at) => ({ slide: deck.rendered[at], ...shownNotes(notes, deck.file) })),
  })
}
