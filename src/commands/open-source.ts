import type { Diagnostic } from '../model/diagnostic.ts'
import type { Desk, PageSource } from '../model/page.ts'
import type { ReadOptions } from '../read/read-proposal.ts'
import { readText } from '../system/read-text.ts'
import type { ResultCache } from '../system/result-cache.ts'
import { DrawingDesks } from './drawing-desks.ts'
import { mayNeedDesk } from './glance.ts'
import { type Reading, readOptionsFor } from './reading.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { Job } from './workshop.ts'

/** The text of a proposal before it is read, with the pages that its diagrams are drawn on. */
export interface OpenedSource extends AsyncDisposable {
  /** Of its file. */
  readonly bytes: Uint8Array
  readonly text: string
  readonly notes: readonly Diagnostic[]
  readonly options: ReadOptions
  readonly desks: DrawingDesks
  /** Whether diagrams of it have to be drawn that no run kept, by a glance at its text. */
  readonly isDrawing: boolean
}

/** What the text is opened with. */
interface Opening {
  readonly reading: Reading
  readonly cache: ResultCache
  readonly watch: Stopwatch
  /** Whether there is a browser for what is printed: a page is opened ahead in no other. */
  readonly isPrinting: boolean
  openDesk(source: PageSource): Promise<Desk>
}

/**
 * Reads the file of a proposal, and begins to open a page for its diagrams. It is loaded before what reads the text, and
 * long before what makes anything of it, since that page is what a document waits for.
 */
export async function openSource(job: Job, opening: Opening): Promise<OpenedSource> {
  const { reading, cache, watch, isPrinting, openDesk } = opening
  const [text, options] = await watch.time(
    'read',
    Promise.all([readText(job.path, job.file, reading), readOptionsFor(job.path, reading)]),
  )
  const desks = new DrawingDesks(openDesk)
  // A text whose diagrams an earlier run kept needs none.
  const isDrawing = isPrinting && mayNeedDesk(text.value) && (await cache.read('drawn', text.value)) !== true
  if (isDrawing) desks.begin(text.value)
  return {
    bytes: text.bytes,
    text: text.value,
    notes: text.notes,
    options,
    desks,
    isDrawing,
    [Symbol.asyncDispose]: () => desks[Symbol.asyncDispose](),
  }
}
