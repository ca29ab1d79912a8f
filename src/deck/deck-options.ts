import type { Formulas } from '../content/formulas.ts'
import type { Highlighter } from '../content/listings.ts'
import type { Drawings } from '../model/diagram.ts'
import type { Illustrations, LoadedImage } from '../model/image.ts'
import type { Limits } from '../model/limits.ts'
import type { FileContent, OpenPage, PageSource, Printer } from '../model/page.ts'
import type { Paper } from '../model/theme.ts'
import type { Within } from '../model/within.ts'
import type { DeckPlan } from './deck-plan.ts'
import type { FormulaFonts } from './formula-figures.ts'

/** What a deck needs besides the proposal and its looks. */
export interface DeckOptions {
  readonly plan: DeckPlan
  /** Paper of a handout, where the PDF is to have notes under each slide. */
  readonly handout?: Paper | undefined
  /** Called while the page shows the measured slides, for outputs that are read off them. */
  readonly whileShown?: ((deck: ShownDeck) => Promise<void>) | undefined
  readonly printer: Printer
  /** Opens the page that slides are laid out on, at the size of one. */
  openStage(source: PageSource): Promise<OpenPage>
  readonly limits: Limits
  readonly within: Within
  readonly illustrations: Illustrations
  readonly formulas: Formulas
  readonly mathFonts: FormulaFonts
  readonly drawings: Drawings
  /** Wanted late: slides are first measured without colours, which change no measure. */
  readonly highlight: Promise<Highlighter>
  /** `@font-face` rules that name the files below: all of them, and in two parts. */
  readonly fontCss: { readonly css: string; readonly base: string; readonly more: string }
  readonly fontFiles: ReadonlyMap<string, FileContent>
  /** The same rules with the fonts inside, for the deck that stands alone. */
  readonly inlineFontCss: string
  /** The hash by which the standing deck's policy knows its script. */
  readonly sha256Base64: (text: string) => string
}

/** A deck whose measured slides stand on a page. */
export interface ShownDeck {
  readonly page: OpenPage
  readonly language: string
  /** The pictures by the addresses that the page names. */
  readonly pictures: ReadonlyMap<string, LoadedImage>
  /** Each slide's speaker notes as plain text. */
  readonly notes: readonly string[]
}
