import { basename } from 'node:path'
import { loadFormulas } from '../content/formulas.ts'
import { loadIllustrations } from '../content/illustrations.ts'
import { listingsIn } from '../content/listings.ts'
import type { Diagnostic, Noted } from '../model/diagnostic.ts'
import type { RemoteLoader } from '../model/image.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Failure } from '../model/report.ts'
import { commitDate, fileHistory } from '../system/git.ts'
import { makeImageLoader } from '../system/image-loader.ts'
import { coloursOf } from './colours-of.ts'
import { documentDate } from './document-date.ts'
import { drawingsOf } from './drawings-of.ts'
import type { EarlyPages } from './early-pages.ts'
import { checkForExport } from './export-check.ts'
import { exportDeck } from './export-deck.ts'
import { exportDocument } from './export-document.ts'
import { failureOf } from './failure-of.ts'
import { imageNotes } from './image-notes.ts'
import type { OpenedSource } from './open-source.ts'
import { loadPageFonts } from './page-fonts.ts'
import type { Source } from './read-source.ts'
import { needsDeck, needsDocument } from './request.ts'
import { tinyDiagrams } from './tiny-diagrams.ts'
import type { Job, Material, Workshop } from './workshop.ts'

/** Makes the outputs of a proposal side by side, and looks it over while they are printed. Gives back what went wrong. */
export async function makeOutputs(
  job: Job,
  opened: OpenedSource,
  source: Source,
  workshop: Workshop,
  diagnostics: Diagnostic[],
  remote: RemoteLoader | undefined,
  early: EarlyPages | undefined,
): Promise<Failure[]> {
  const printing = signal()
  const material = await gather(job, opened, source, workshop, diagnostics, remote, printing.give)
  const { outputs } = workshop.settings
  const makings = [
    needsDocument(outputs) ? exportDocument(material, workshop, early?.document) : undefined,
    needsDeck(outputs) ? exportDeck(material, workshop, early?.deck) : undefined,
  ].map((making) => making?.finally(printing.give))
  const checking = printing.given.then(() => checkForExport(material, workshop))
  const made = await Promise.allSettled([...makings, workshop.watch.time('check', checking)])
  for (const one of made) if (one.status === 'fulfilled') diagnostics.push(...(one.value ?? []))
  return made.flatMap((one) => (one.status === 'rejected' ? [failureOf(job, one.reason)] : []))
}

async function gather(
  job: Job,
  { bytes, text, desks, isDrawing }: OpenedSource,
  { proposal, notes }: Source,
  workshop: Workshop,
  diagnostics: Diagnostic[],
  remote: RemoteLoader | undefined,
  onPrinting: () => void,
): Promise<Material> {
  const { theme, watch, colourist, cache, settings, deadline } = workshop
  const { limits, root } = settings.reading
  const linked = await withReferences(proposal, workshop)
  diagnostics.push(...notes, ...linked.notes)
  const highlighter = watch.time('colour', coloursOf(listingsIn(proposal.root), colourist, cache))
  // Awaited where it is wanted; until then a failure must not go unheard.
  highlighter.catch(() => undefined)
  const formulas = await loadFormulas(proposal.root, job.file, limits, deadline.within)
  diagnostics.push(...formulas.notes)
  const history = settings.history ? await fileHistory(job.path, bytes) : undefined
  const told = (history?.revisions ?? []).flatMap(({ author, subject }) => [author, subject])
  const fonts = loadPageFonts(proposal, theme, formulas.value.faces, [basename(job.path), ...told])
  desks.shelve(fonts.files)
  const [illustrations, drawn, date] = await Promise.all([
    loadIllustrations(proposal.root, makeImageLoader(job.path, limits, root, remote), limits),
    drawingsOf(proposal, fonts, desks, workshop),
    documentDate(proposal, settings.sourceDateEpoch, () => commitDate(job.path)),
  ])
  // A page that none needed is closed, and the next run opens none.
  if (isDrawing) cache.keep('drawn', text, true)
  await desks[Symbol.asyncDispose]()
  diagnostics.push(...imageNotes(proposal, illustrations))
  if (settings.outputs.has('pdf')) diagnostics.push(...tinyDiagrams(proposal, drawn.drawings))
  return {
    job,
    source: bytes,
    proposal,
    shown: linked.value,
    illustrations,
    ...drawn,
    formulas: formulas.value,
    highlighter,
    fonts,
    date,
    history,
    onPrinting,
  }
}

/** A proposal as it is shown. What makes links of its issue numbers is loaded where the config names their repository. */
async function withReferences(proposal: Proposal, { settings, deadline }: Workshop): Promise<Noted<Proposal>> {
  const { repository, reading } = settings
  if (repository === undefined) return { value: proposal, notes: [] }
  const { linkReferences } = await import('../content/link-references.ts')
  return deadline.within('Reading', () => linkReferences(proposal, repository, reading.limits))
}

/** Something to wait for until somebody gives it. */
function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}
