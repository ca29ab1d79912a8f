import { deckShell, SLIDE } from '../deck/deck-shell.ts'
import { shellOf } from '../document/shell.ts'
import type { Printer } from '../model/page.ts'
import { EarlyPage } from '../pdf/early-page.ts'
import { baseFonts } from './base-fonts.ts'
import { needsDeck } from './request.ts'
import type { Workshop } from './workshop.ts'

/** The pages of a proposal's outputs that can be opened before its text is known; what nobody takes is closed with this. */
export class EarlyPages implements AsyncDisposable {
  readonly document: EarlyPage | undefined
  readonly deck: EarlyPage | undefined
  readonly #printer: Printer
  readonly #workshop: Workshop

  private constructor(printer: Printer, workshop: Workshop) {
    const { outputs } = workshop.settings
    this.#printer = printer
    this.#workshop = workshop
    this.document = outputs.has('pdf') ? new EarlyPage(printer) : undefined
    this.deck = needsDeck(outputs) ? new EarlyPage(printer, SLIDE) : undefined
  }

  /** None where nothing is printed, or pages are kept as they are opened. */
  static of(workshop: Workshop): EarlyPages | undefined {
    const { printer, evidence } = workshop
    return printer === undefined || evidence !== undefined ? undefined : new EarlyPages(printer, workshop)
  }

  /** Begins to open them. What goes wrong is told when they are wanted. */
  open(): void {
    const { theme, settings } = this.#workshop
    this.document?.open(shellOf(theme, settings.paper, baseFonts(theme, 'document')))
    this.deck?.open(deckShell(baseFonts(theme, 'deck')))
    // For the heads of a document.
    if (this.document !== undefined) this.#printer.reserve?.()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.document?.[Symbol.asyncDispose](), this.deck?.[Symbol.asyncDispose]()])
  }
}
