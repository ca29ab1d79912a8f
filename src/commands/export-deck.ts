import type { Diagnostic } from '../model/diagnostic.ts'
import { sha256Base64 } from '../system/hash.ts'
import { informationOf } from './information-of.ts'
import type { Material, Workshop } from './workshop.ts'
import { writeArtifact } from './write-artifact.ts'

/** Makes the deck of a proposal: to present, to print, and to edit. */
export async function exportDeck(material: Material, workshop: Workshop): Promise<readonly Diagnostic[]> {
  const { job, proposal, illustrations, formulas, fonts } = material
  const { theme, printer, watch } = workshop
  if (printer === undefined) return []
  const [{ makeDeck }, { finishPrint }] = await Promise.all([
    import('../deck/make-deck.ts'),
    import('../pdf/finish-print.ts'),
  ])
  const { value: deck, notes } = await watch.time(
    'deck',
    makeDeck(proposal, theme, {
      plan: workshop.settings.deck,
      handout: workshop.settings.handout ? workshop.settings.paper : undefined,
      printer,
      illustrations,
      formulas,
      mathFonts: { css: fonts.mathCss, files: fonts.files, inlineCss: fonts.inlineMathCss },
      drawings: material.deckDrawings,
      highlight: material.highlighter,
      fontCss: fonts.css,
      fontFiles: fonts.files,
      inlineFontCss: fonts.inlineCss(),
      sha256Base64,
    }),
  )
  await using page = deck.page
  const { slides } = deck
  const printing = page.print({ tagged: true, outline: true })
  material.onPrinting()
  const printed = await watch.time('print slides', printing)
  workshop.onPrinted()
  const pdf = finishPrint({ print: printed, information: informationOf(material) })
  await writeArtifact('slides-html', deck.html, job, workshop, { slides })
  await writeArtifact('slides-pdf', pdf.bytes, job, workshop, { slides })
  await writeArtifact('slides-md', deck.markdown, job, workshop, { slides })
  return notes
}
