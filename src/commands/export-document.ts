import { basename } from 'node:path'
import { composeDocument, type DocumentOptions } from '../document/compose-document.ts'
import { composeHeads } from '../document/compose-heads.ts'
import { fitFigures } from '../document/fit-figures.ts'
import { fitFormulas } from '../document/fit-formulas.ts'
import { foreseePages } from '../document/foresee-pages.ts'
import { mayShrink, shrinkImages } from '../document/shrink-images.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Illustrations } from '../model/image.ts'
import type { EarlyPage } from '../pdf/early-page.ts'
import { sha256Hex } from '../system/hash.ts'
import { informationOf } from './information-of.ts'
import { keptPrinter } from './keep-pages.ts'
import { guessFrom, readGuess } from './page-guess.ts'
import { siblingsOf } from './siblings.ts'
import { VERSION } from './version.ts'
import type { Material, Workshop } from './workshop.ts'
import { writeArtifact } from './write-artifact.ts'

/**
 * Makes the document of a proposal: as PDF, as HTML, or both.
 *
 * @param early Its page, as far as it is open already.
 */
export async function exportDocument(
  gathered: Material,
  workshop: Workshop,
  early: EarlyPage | undefined,
): Promise<readonly Diagnostic[]> {
  const { job, shown: proposal, illustrations, formulas, fonts, highlighter } = gathered
  const { settings, jobs, theme, watch, cache, deadline } = workshop
  const printer = keptPrinter(workshop, 'document')
  const { outputs, paper } = settings
  if (outputs.has('html')) {
    const highlight = await highlighter
    const { page } = deadline.within('Composing', () =>
      composeDocument(proposal, theme, {
        ...sharedOptions(gathered, workshop),
        siblings: siblingsOf(job, jobs, 'html').find,
        highlight,
        selfContained: true,
        fontCss: { base: fonts.document.inlineCss(), more: '' },
        fontFiles: new Map(),
      }),
    )
    await writeArtifact('html', page.html, job, workshop)
  }
  if (outputs.has('pdf') && printer !== undefined) {
    const { typesetDocument } = await import('../pdf/typeset-document.ts')
    const siblings = siblingsOf(job, jobs, 'pdf')
    // The colours of its code are put in later.
    const composed = deadline.within('Composing', () =>
      composeDocument(proposal, theme, {
        ...sharedOptions(gathered, workshop),
        siblings: siblings.find,
        highlight: undefined,
        selfContained: false,
        fontCss: fonts.document,
        fontFiles: fonts.files,
      }),
    )
    const material = [await workshop.browserVersion(), ...imageSizes(illustrations), composed.page.html].join('\n')
    const guess = readGuess(await cache.read('pages', material))
    const pdf = await watch.time(
      'typeset',
      typesetDocument(printer, {
        page: composed.page,
        early,
        arrange: [
          ...(formulas.all.length > 0 ? [fitFormulas] : []),
          ...(composed.hasFigures ? [fitFigures] : []),
          ...(mayShrink(illustrations) ? [shrinkImages] : []),
        ],
        foresee: foreseePages,
        sections: composed.heads,
        titles: composed.titles,
        composeHeads: (pages) =>
          composeHeads(theme, {
            ...composed.about,
            paper,
            pages,
            fontCss: fonts.document.css,
            fontFiles: fonts.files,
          }),
        information: informationOf(gathered),
        limits: settings.reading.limits,
        within: deadline.within,
        siblings: siblings.names,
        source: settings.attachSource ? { name: `${job.name}.md`, bytes: gathered.source } : undefined,
        guess,
        onPrinting: gathered.onPrinting,
        onPrinted: workshop.onPrinted,
        colour: async () => composed.colour(await highlighter),
      }),
    )
    if (guess === undefined) cache.keep('pages', material, guessFrom(pdf))
    await writeArtifact('pdf', pdf.bytes, job, workshop, { pages: pdf.facts.landscape.length })
  }
  return []
}

function sharedOptions(
  gathered: Material,
  { settings }: Workshop,
): Omit<DocumentOptions, 'siblings' | 'highlight' | 'selfContained' | 'fontCss' | 'fontFiles'> {
  const { job, source, illustrations, drawings, formulas, fonts, history } = gathered
  return {
    paper: settings.paper,
    letters: fonts.letters,
    illustrations,
    drawings,
    formulas,
    history,
    imprint: { file: basename(job.path), sha256: sha256Hex(source), tool: `ep-export ${VERSION}` },
    numbered: settings.numbered,
  }
}

/** What a page's HTML may leave open. */
function imageSizes(illustrations: Illustrations): string[] {
  return [...illustrations.values()].map((one) => ('bytes' in one ? `${one.width} × ${one.height}` : one.problem))
}
