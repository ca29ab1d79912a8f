import { basename } from 'node:path'
import { isToldByRule } from '../check/told-by-rule.ts'
import { loadFormulas } from '../content/formulas.ts'
import { loadIllustrations } from '../content/illustrations.ts'
import { listingsIn } from '../content/listings.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Failure } from '../model/report.ts'
import { UserError } from '../model/user-error.ts'
import { mayNameEmoji } from '../read/markdown/emoji.ts'
import { readProposal } from '../read/read-proposal.ts'
import { commitDate, fileHistory } from '../system/git.ts'
import { makeImageLoader } from '../system/image-loader.ts'
import { readText } from '../system/read-text.ts'
import { coloursOf } from './colours-of.ts'
import { documentDate } from './document-date.ts'
import { DrawingDesks, mayNeedDesk } from './drawing-desks.ts'
import { drawingsOf } from './drawings-of.ts'
import { checkForExport } from './export-check.ts'
import { exportDeck } from './export-deck.ts'
import { exportDocument } from './export-document.ts'
import { imageNotes } from './image-notes.ts'
import { loadPageFonts, type PageFonts } from './page-fonts.ts'
import { readOptionsFor } from './reading.ts'
import { needsDeck } from './request.ts'
import type { Job, Material, Workshop } from './workshop.ts'

/** How the outputs of one proposal came about. */
interface ProposalReport {
  readonly diagnostics: readonly Diagnostic[]
  readonly failures: readonly Failure[]
  /** The bytes of its file as they were read; undefined where they could not be. */
  readonly source: Uint8Array | undefined
}

/** Makes the outputs of one proposal side by side. What goes wrong is told, not thrown. */
export async function exportProposal(job: Job, workshop: Workshop): Promise<ProposalReport> {
  const diagnostics: Diagnostic[] = []
  let source: Uint8Array | undefined
  try {
    const made = await workshop.deadline.race(
      produce(job, workshop, diagnostics, (bytes) => {
        source = bytes
      }),
    )
    return { diagnostics, source, failures: made }
  } catch (error) {
    // Work that is late may find more, which nobody waits for.
    return { diagnostics: [...diagnostics], source, failures: [failureOf(job, error)] }
  }
}

async function produce(
  job: Job,
  workshop: Workshop,
  diagnostics: Diagnostic[],
  onRead: (source: Uint8Array) => void,
): Promise<Failure[]> {
  const printing = signal()
  const material = await gather(job, workshop, diagnostics, printing.give)
  onRead(material.source)
  const { outputs } = workshop.settings
  const makings = [
    outputs.has('pdf') || outputs.has('html') ? exportDocument(material, workshop) : undefined,
    needsDeck(outputs) ? exportDeck(material, workshop) : undefined,
  ].map((making) => making?.finally(printing.give))
  const checking = printing.given.then(() => checkForExport(material, workshop))
  const made = await Promise.allSettled([...makings, workshop.watch.time('check', checking)])
  for (const one of made) if (one.status === 'fulfilled') diagnostics.push(...(one.value ?? []))
  return made.flatMap((one) => (one.status === 'rejected' ? [failureOf(job, one.reason)] : []))
}

async function gather(
  job: Job,
  workshop: Workshop,
  diagnostics: Diagnostic[],
  onPrinting: () => void,
): Promise<Material> {
  const { theme, watch, colourist, cache, settings, printer, openDesk, deadline } = workshop
  const { limits, root } = settings.reading
  const [text, options] = await watch.time(
    'read',
    Promise.all([readText(job.path, job.file, settings.reading), readOptionsFor(job.path, settings.reading)]),
  )
  let loadingFonts: Promise<PageFonts> | undefined
  await using desks = new DrawingDesks(openDesk, async (path) => (await loadingFonts)?.files.get(path))
  // A text whose diagrams an earlier run kept needs none.
  const isNew = printer !== undefined && mayNeedDesk(text.value) && (await cache.read('drawn', text.value)) !== true
  if (isNew) desks.begin()
  const emoji = mayNameEmoji(text.value) ? (await import('gemoji')).nameToEmoji : undefined
  const read = deadline.within('Reading', () => readProposal(text.value, job.file, { ...options, emoji }))
  const { value: proposal } = read
  // What is missing is told once, by the rules.
  diagnostics.push(...text.notes, ...read.notes.filter(({ code }) => !isToldByRule(code)))
  const highlighter = watch.time('colour', coloursOf(listingsIn(proposal.root), colourist, cache))
  // Awaited where it is wanted; until then a failure must not go unheard.
  highlighter.catch(() => undefined)
  const formulas = await loadFormulas(proposal.root, job.file, limits, deadline.within)
  diagnostics.push(...formulas.notes)
  const history = settings.history ? await fileHistory(job.path, text.bytes) : undefined
  const told = (history?.revisions ?? []).flatMap(({ author, subject }) => [author, subject])
  loadingFonts = watch.time(
    'fonts',
    loadPageFonts(proposal, theme, formulas.value.faces, [basename(job.path), ...told]),
  )
  const [illustrations, fonts, drawn, date] = await Promise.all([
    loadIllustrations(proposal.root, makeImageLoader(job.path, limits, root), limits),
    loadingFonts,
    drawingsOf(proposal, loadingFonts, desks, workshop),
    documentDate(proposal, process.env.SOURCE_DATE_EPOCH, () => commitDate(job.path)),
  ])
  if (isNew) cache.keep('drawn', text.value, true)
  diagnostics.push(...imageNotes(proposal, illustrations))
  return {
    job,
    source: text.bytes,
    proposal,
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

/** Something to wait for until somebody gives it. */
function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}

/** Anything but a fault of the run or the user is our bug. It ends this proposal, not the others. */
function failureOf(job: Job, error: unknown): Failure {
  if (!(error instanceof UserError)) {
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {
      file: job.file,
      message: 'ep-export itself has a bug.',
      hint: 'Please report it to its maintainers with these lines, and with what is kept where --debug DIR is added:',
      exitCode: 1,
      bug,
    }
  }
  const { message, hint, exitCode } = error
  return { file: job.file, message, exitCode, ...(hint === undefined ? {} : { hint }) }
}
