import type { FontFace } from '../model/font.ts'
import type { FileContent, PageSource } from '../model/page.ts'
import { deckPage } from './deck-page.ts'
import { escapeHtml } from './escape-html.ts'

/** The size of a slide in CSS pixels. */
export const SLIDE = { width: 1280, height: 720 }

/** The fonts of every deck of a theme. */
interface DeckFonts {
  readonly css: string
  readonly faces: readonly FontFace[]
  readonly files: ReadonlyMap<string, FileContent>
}

/** A page with what every deck of a theme has before its slides are known: its fonts, each of which it shows a letter of. */
export function deckShell({ css, faces, files }: DeckFonts): PageSource {
  const letters = faces.map(
    ({ family, weight, style }) =>
      `<span style="font-family:'${escapeHtml(family)}';font-weight:${weight};font-style:${style}">a</span>`,
  )
  const fontCss = { base: css, more: '' }
  return { html: deckPage({ lang: 'en', title: '', fontCss, slidesCss: '', slides: letters }), files }
}
