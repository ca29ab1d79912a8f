import { isToldByRule } from '../check/told-by-rule.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { FileContent } from '../model/page.ts'
import type { Proposal } from '../model/proposal.ts'
import { mayNameEmoji } from '../read/markdown/emoji.ts'
import { readInTurns } from '../read/read-proposal.ts'
import { readText } from '../system/read-text.ts'
import { DrawingDesks, mayNeedDesk } from './drawing-desks.ts'
import { inTurns } from './in-turns.ts'
import { readOptionsFor } from './reading.ts'
import type { Job, Workshop } from './workshop.ts'

/** A proposal as it was read, with the pages that its diagrams are drawn on. */
export interface Source extends AsyncDisposable {
  /** Of its file. */
  readonly bytes: Uint8Array
  readonly proposal: Proposal
  /** But for what the rules tell. */
  readonly notes: readonly Diagnostic[]
  readonly desks: DrawingDesks
  /** Whether diagrams of it have to be drawn that no run kept, by a glance at its text. */
  readonly isDrawing: boolean
  /** Gives those pages the files of their fonts. */
  shelve(files: ReadonlyMap<string, FileContent>): void
  /** To be called when all its diagrams are drawn: a page that none needed is closed, and the next run opens none. */
  endDrawing(): Promise<void>
}

/**
 * Reads the text of a proposal. A page for its diagrams begins to be opened before.
 *
 * @param onNoDrawing Called before it is read where no diagram has to be drawn.
 */
export async function readSource(job: Job, workshop: Workshop, onNoDrawing: () => void): Promise<Source> {
  const { watch, cache, settings, printer, openDesk, deadline } = workshop
  const [text, options] = await watch.time(
    'read',
    Promise.all([readText(job.path, job.file, settings.reading), readOptionsFor(job.path, settings.reading)]),
  )
  let fonts: ReadonlyMap<string, FileContent> | undefined
  const desks = new DrawingDesks(openDesk, (path) => fonts?.get(path))
  // A text whose diagrams an earlier run kept needs none.
  const isNew = printer !== undefined && mayNeedDesk(text.value) && (await cache.read('drawn', text.value)) !== true
  if (isNew) desks.begin(text.value)
  else onNoDrawing()
  try {
    const emoji = mayNameEmoji(text.value) ? (await import('gemoji')).nameToEmoji : undefined
    const read = await inTurns('Reading', readInTurns(text.value, job.file, { ...options, emoji }), deadline.within)
    return {
      bytes: text.bytes,
      proposal: read.value,
      // What is missing is told once, by the rules.
      notes: [...text.notes, ...read.notes.filter(({ code }) => !isToldByRule(code))],
      desks,
      isDrawing: isNew,
      shelve: (files) => {
        fonts = files
      },
      endDrawing: async () => {
        if (isNew) cache.keep('drawn', text.value, true)
        await desks[Symbol.asyncDispose]()
      },
      [Symbol.asyncDispose]: () => desks[Symbol.asyncDispose](),
    }
  } catch (error) {
    await desks[Symbol.asyncDispose]()
    throw error
  }
}
