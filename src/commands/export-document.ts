import { basename } from 'node:path'
import { composeDocument } from '../document/compose-document.ts'
import { composeHeads } from '../document/compose-heads.ts'
import { fitFigures } from '../document/fit-figures.ts'
import { fitFormulas } from '../document/fit-formulas.ts'
import { mayShrink, shrinkImages } from '../document/shrink-images.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Illustrations } from '../model/image.ts'
import { sha256Hex } from '../system/hash.ts'
import { informationOf } from './information-of.ts'
import { keptPrinter } from './keep-pages.ts'
import { guessFrom, readGuess } from './page-guess.ts'
import { siblingsOf } from './siblings.ts'
import { VERSION } from './version.ts'
import type { Material, Workshop } from './workshop.ts'
import { writeArtifact } from './write-artifact.ts'

/** Makes the document of a proposal: as PDF, as HTML, or both. */
export async function exportDocument(gathered: Material, workshop: Workshop): Promise<readonly Diagnostic[]> {
  const { job, shown: proposal, illustrations, drawings, formulas, fonts, highlighter, history } = gathered
  const { settings, jobs, theme, watch, cache, deadline } = workshop
  const printer = keptPrinter(workshop, 'document')
  const { outputs, paper } = settings
  const imprint = { file: basename(job.path), sha256: sha256Hex(gathered.source), tool: `ep-export ${VERSION}` }
  const shared = {
    paper,
    letters: fonts.letters,
    illustrations,
    drawings,
    formulas,
    history,
    imprint,
    numbered: settings.numbered,
  }
  if (outputs.has('html')) {
    const highlight = await highlighter
    const { page } = deadline.within('Composing', () =>
      composeDocument(proposal, theme, {
        ...shared,
        siblings: siblingsOf(job, jobs, 'html').find,
        highlight,
        selfContained: true,
        fontCss: fonts.document.inlineCss(),
        fontFiles: new Map(),
      }),
    )
    await writeArtifact('html', page.html, job, workshop)
  }
  if (outputs.has('pdf') && printer !== undefined) {
    const { typesetDocument } = await import('../pdf/typeset-document.ts')
    const siblings = siblingsOf(job, jobs, 'pdf')
    const composed = deadline.within('Composing', () =>
      composeDocument(proposal, theme, {
        ...shared,
        siblings: siblings.find,
        highlight: undefined,
        selfContained: false,
        fontCss: fonts.document.css,
        fontFiles: fonts.files,
      }),
    )
    const material = [await workshop.browserVersion(), ...imageSizes(illustrations), composed.page.html].join('\n')
    const guess = readGuess(await cache.read('pages', material))
    const pdf = await watch.time(
      'typeset',
      typesetDocument(printer, {
        page: composed.page,
        arrange: [
          ...(formulas.all.length > 0 ? [fitFormulas] : []),
          ...(composed.hasFigures ? [fitFigures] : []),
          ...(mayShrink(illustrations) ? [shrinkImages] : []),
        ],
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

/** What a page's HTML may leave open. */
function imageSizes(illustrations: Illustrations): string[] {
  return [...illustrations.values()].map((one) => ('bytes' in one ? `${one.width} × ${one.height}` : one.problem))
}
