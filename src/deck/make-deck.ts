import { baseName } from '../model/called.ts'
import type { Noted } from '../model/diagnostic.ts'
import type { LoadedImage } from '../model/image.ts'
import type { OpenPage } from '../model/page.ts'
import { limitPages } from '../model/page-limit.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Theme } from '../model/theme.ts'
import { composeSlides } from './compose-slides.ts'
import { deckHtml } from './deck-html.ts'
import type { DeckOptions } from './deck-options.ts'
import { SLIDE } from './deck-shell.ts'
import { withDrawings } from './drawings.ts'
import { dataUrl } from './figures.ts'
import { deckFileFigures } from './file-figures.ts'
import { abridge } from './fit/abridge.ts'
import { fitSlides } from './fit/fit-slides.ts'
import { handoutPage } from './handout.ts'
import { writeDeckFile } from './marp/write-deck.ts'
import { notesText } from './shown-notes.ts'
import type { Slide } from './slide.ts'
import { timed } from './speaking.ts'
import { type Stage, setStage } from './stage.ts'

/** A measured deck in all its forms. Whoever gets it closes the page. */
export interface Deck {
  /** Marp Markdown that the Marp tools open as it is. */
  readonly markdown: string
  /** Self-contained, with keyboard, touch, overview and notes. */
  readonly html: string
  /** Still open at the measured slides, or at the handout: print it for the PDF. */
  readonly page: OpenPage
  /** How many. */
  readonly slides: number
}

/** The review deck of a proposal, every slide measured in the browser and split until nothing is clipped. */
export async function makeDeck(proposal: Proposal, theme: Theme, options: DeckOptions): Promise<Noted<Deck>> {
  const illustrations = withDrawings(options.illustrations, options.drawings)
  const composed = options.within('Composing', () => composeSlides(proposal, illustrations, options.plan))
  limitPages(composed.length, 'slides', options.limits)
  const stage = await setStage(proposal, theme, illustrations, options)
  const page = await options.openStage({ html: stage.measuringPage(composed), files: stage.files })
  try {
    stage.setColours(await options.highlight)
    const fitted = await fitSlides(composed, {
      page,
      render: (slides) => stage.render(slides).join(''),
      file: proposal.file,
      abridge: options.plan.depth === 'brief' ? abridge : undefined,
    })
    const slides = timed(fitted.value)
    limitPages(slides.length, 'slides', options.limits)
    await untilPicturesShow(page)
    const { head, pictures } = stage
    const file = baseName(proposal.file)
    const notes = slides.map((slide) => notesText(slide.notes, file))
    await options.whileShown?.({ page, language: head.lang, pictures, notes })
    const deck = await writeDeck(slides, file, theme, stage, options, page)
    return { value: deck, notes: fitted.notes }
  } catch (error) {
    await page[Symbol.asyncDispose]()
    throw error
  }
}

/** Measured slides in all forms; a handout takes the place of the page. */
async function writeDeck(
  slides: readonly Slide[],
  file: string,
  theme: Theme,
  stage: Stage,
  options: DeckOptions,
  page: OpenPage,
): Promise<Deck> {
  const { head, pictures, slidesCss, files } = stage
  const shown = stage.render(slides)
  const rendered = shown.map((slide) => withPicturesInside(slide, pictures))
  const fileFigures = deckFileFigures(stage.figures)
  const css = theme.slidesCss + fileFigures.css
  const markdown = writeDeckFile(slides, head, { css, place: fileFigures.place, file })
  const parts = { head, rendered, slides, fontCss: options.inlineFontCss, slidesCss, file }
  const html = deckHtml(theme, parts, options.sha256Base64)
  const deck = { markdown, html, slides: slides.length }
  if (options.handout === undefined) return { ...deck, page }
  const sheets = handoutPage(theme, { ...parts, rendered: shown, fontCss: options.fontCss.css, paper: options.handout })
  const handout = await options.printer.open({ html: sheets, files }, SLIDE)
  await page[Symbol.asyncDispose]()
  return { ...deck, page: handout }
}

/** A slide whose pictures need no file beside it. */
function withPicturesInside(slide: string, pictures: ReadonlyMap<string, LoadedImage>): string {
  return slide.replace(/ src="(figures\/\d+)"/g, (whole, path: string) => {
    const image = pictures.get(path)
    return image === undefined ? whole : ` src="${dataUrl(image)}"`
  })
}

/** Slides shown again bring their pictures again, out of the page's memory, but not at once. */
async function untilPicturesShow(page: OpenPage): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1)
    if (await page.evaluate(() => [...document.images].every((image) => image.complete), null)) return
}
