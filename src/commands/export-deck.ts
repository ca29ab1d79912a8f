import type { ShownDeck } from '../deck/make-deck.ts'
import type { SlidePictures } from '../deck/slide-pictures.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { OpenPage } from '../model/page.ts'
import { sha256Base64 } from '../system/hash.ts'
import { informationOf } from './information-of.ts'
import { keptPrinter } from './keep-pages.ts'
import type { Material, Workshop } from './workshop.ts'
import { writeArtifact, writeSlidePictures } from './write-artifact.ts'

/** Makes the deck of a proposal: to present, to print, to edit, and as pictures. */
export async function exportDeck(material: Material, workshop: Workshop): Promise<readonly Diagnostic[]> {
  const { job, shown: proposal, illustrations, formulas, fonts } = material
  const { theme, watch, evidence } = workshop
  const printer = keptPrinter(workshop, 'deck')
  const { outputs, deck: plan, handout, paper } = workshop.settings
  if (printer === undefined) return []
  const { makeDeck } = await import('../deck/make-deck.ts')
  let native: Uint8Array | undefined
  let pictures: SlidePictures | undefined
  let said: readonly string[] = []
  const { value: deck, notes } = await watch.time(
    'deck',
    makeDeck(proposal, theme, {
      plan,
      handout: handout && outputs.has('slides') ? paper : undefined,
      printer,
      limits: workshop.settings.reading.limits,
      within: workshop.deadline.within,
      illustrations,
      formulas,
      mathFonts: { css: fonts.mathCss, files: fonts.files, inlineCss: fonts.inlineMathCss },
      drawings: material.deckDrawings,
      highlight: material.highlighter,
      fontCss: fonts.css,
      fontFiles: fonts.files,
      inlineFontCss: fonts.inlineCss(),
      sha256Base64,
      whileShown: async (shown) => {
        said = shown.notes
        if (outputs.has('pptx')) native = await watch.time('pptx', nativeDeck(material, shown))
        if (outputs.has('png')) pictures = await watch.time('png', picturesOf(shown.page))
      },
    }),
  )
  await using page = deck.page
  evidence?.keep('slides.md', deck.markdown)
  evidence?.keep('slides.html', deck.html)
  const { slides } = deck
  const pdf = outputs.has('slides') ? await printDeck(page, said, material, workshop) : undefined
  if (pdf === undefined) {
    material.onPrinting()
    workshop.onPrinted()
  } else {
    await writeArtifact('slides-html', deck.html, job, workshop, { slides })
    await writeArtifact('slides-pdf', pdf, job, workshop, { slides })
    await writeArtifact('slides-md', deck.markdown, job, workshop, { slides })
  }
  if (native !== undefined) await writeArtifact('slides-pptx', native, job, workshop, { slides })
  if (pictures !== undefined) {
    await writeArtifact('slides-png', pictures.sheet, job, workshop, { slides })
    await writeSlidePictures(pictures.slides, job, workshop)
  }
  return notes
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
