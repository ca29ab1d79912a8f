import type { DeckOptions, ShownDeck } from '../deck/deck-options.ts'
import { SLIDE } from '../deck/deck-shell.ts'
import type { Deck } from '../deck/make-deck.ts'
import type { SlidePictures } from '../deck/slide-pictures.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { OpenPage, PageSource } from '../model/page.ts'
import type { EarlyPage } from '../pdf/early-page.ts'
import { sha256Base64 } from '../system/hash.ts'
import { informationOf } from './information-of.ts'
import { keptPrinter } from './keep-pages.ts'
import type { Material, Workshop } from './workshop.ts'
import { writeArtifact, writeSlidePictures } from './write-artifact.ts'

/**
 * Makes the deck of a proposal: to present, to print, to edit, and as pictures.
 *
 * @param early The page of its slides, as far as it is open already.
 */
export async function exportDeck(
  material: Material,
  workshop: Workshop,
  early: EarlyPage | undefined,
): Promise<readonly Diagnostic[]> {
  const printer = keptPrinter(workshop, 'deck')
  if (printer === undefined) return []
  const { makeDeck } = await import('../deck/make-deck.ts')
  const { watch, evidence, theme } = workshop
  const { outputs } = workshop.settings
  let read: ReadOff = { said: [] }
  const whileShown = async (shown: ShownDeck): Promise<void> => {
    read = await readOff(shown, material, workshop)
  }
  const openStage = (source: PageSource): Promise<OpenPage> => early?.finish(source) ?? printer.open(source, SLIDE)
  const options = { ...deckOptions(material, workshop), printer, openStage, whileShown }
  const { value: deck, notes } = await watch.time('deck', makeDeck(material.shown, theme, options))
  await using page = deck.page
  evidence?.keep('slides.md', deck.markdown)
  evidence?.keep('slides.html', deck.html)
  const pdf = outputs.has('slides') ? await printDeck(page, read.said, material, workshop) : undefined
  if (pdf === undefined) {
    material.onPrinting()
    workshop.onPrinted()
  }
  await writeDeck({ ...read, deck, pdf }, material, workshop)
  return notes
}

/** What a deck is made of and kept to. */
function deckOptions(material: Material, workshop: Workshop): Omit<DeckOptions, 'printer' | 'openStage'> {
  const { illustrations, formulas, fonts } = material
  const { outputs, deck: plan, handout, paper, reading } = workshop.settings
  return {
    plan,
    handout: handout && outputs.has('slides') ? paper : undefined,
    limits: reading.limits,
    within: workshop.deadline.within,
    illustrations,
    formulas,
    mathFonts: { css: fonts.mathCss, files: fonts.files, inlineCss: fonts.inlineMathCss },
    drawings: material.deckDrawings,
    highlight: material.highlighter,
    fontCss: fonts.deck,
    fontFiles: fonts.files,
    inlineFontCss: fonts.deck.inlineCss(),
    sha256Base64,
  }
}

/** What is read off the page while it shows the measured slides. */
interface ReadOff {
  /** Each slide's speaker notes as plain text. */
  readonly said: readonly string[]
  readonly native?: Uint8Array | undefined
  readonly pictures?: SlidePictures | undefined
}

async function readOff(shown: ShownDeck, material: Material, { settings, watch }: Workshop): Promise<ReadOff> {
  const { outputs } = settings
  const native = outputs.has('pptx') ? await watch.time('pptx', nativeDeck(material, shown)) : undefined
  const pictures = outputs.has('png') ? await watch.time('png', picturesOf(shown.page)) : undefined
  return { said: shown.notes, native, pictures }
}

/** Writes the forms of a deck that were asked for. */
async function writeDeck(
  made: ReadOff & { readonly deck: Deck; readonly pdf: Uint8Array | undefined },
  { job }: Material,
  workshop: Workshop,
): Promise<void> {
  const { deck, pdf, native, pictures } = made
  const { slides } = deck
  if (pdf !== undefined) {
    await writeArtifact('slides-html', deck.html, job, workshop, { slides })
    await writeArtifact('slides-pdf', pdf, job, workshop, { slides })
    await writeArtifact('slides-md', deck.markdown, job, workshop, { slides })
  }
  if (native !== undefined) await writeArtifact('slides-pptx', native, job, workshop, { slides })
  if (pictures === undefined) return
  await writeArtifact('slides-png', pictures.sheet, job, workshop, { slides })
  await writeSlidePictures(pictures.slides, job, workshop)
}

async function printDeck(
  page: OpenPage,
  notes: readonly string[],
  material: Material,
  workshop: Workshop,
): Promise<Uint8Array> {
  const { finishPrint } = await import('../pdf/finish-print.ts')
  const printing = page.print({ tagged: true, outline: true })
  material.onPrinting()
  const printed = await workshop.watch.time('print slides', printing)
  workshop.onPrinted()
  // A handout shows them.
  const shown = workshop.settings.handout ? [] : notes
  const information = informationOf(material)
  return workshop.deadline.within('Finishing', () => finishPrint({ print: printed, information, notes: shown })).bytes
}

async function nativeDeck(material: Material, { page, pictures, notes, language }: ShownDeck): Promise<Uint8Array> {
  const { makePptx } = await import('../deck/pptx/make-pptx.ts')
  const { title, authors, subject, date, creator } = informationOf(material)
  const about = { title, author: authors.join(', '), subject: subject ?? '', date, creator, language }
  return await makePptx({ page, pictures, notes, about })
}

async function picturesOf(page: OpenPage): Promise<SlidePictures> {
  const { takePictures } = await import('../deck/slide-pictures.ts')
  return await takePictures(page)
}
