import type { Diagnostic } from '../model/diagnostic.ts'
import type { FetchedImage, RemoteLoader } from '../model/image.ts'
import type { Failure } from '../model/report.ts'
import { EarlyPages } from './early-pages.ts'
import { failureOf } from './failure-of.ts'
import type { OpenedSource } from './open-source.ts'
import { readSource } from './read-source.ts'
import type { Job, Workshop } from './workshop.ts'

/** How the outputs of one proposal came about. */
interface ProposalReport {
  readonly diagnostics: readonly Diagnostic[]
  readonly failures: readonly Failure[]
  /** The bytes of its file as they were read; undefined where they could not be. */
  readonly source: Uint8Array | undefined
  /** The images of it that were fetched. */
  readonly fetched: readonly FetchedImage[]
}

/** Makes the outputs of one proposal side by side. What goes wrong is told, not thrown. */
export async function exportProposal(
  job: Job,
  opening: Promise<OpenedSource>,
  workshop: Workshop,
): Promise<ProposalReport> {
  const diagnostics: Diagnostic[] = []
  let source: Uint8Array | undefined
  const fetches = workshop.remoteImages?.forProposal(() => workshop.deadline.check())
  const fetched = (): readonly FetchedImage[] => fetches?.fetched() ?? []
  try {
    const made = await workshop.deadline.race(
      produce(job, opening, workshop, diagnostics, fetches?.load, (bytes) => {
        source = bytes
      }),
    )
    return { diagnostics, source, fetched: fetched(), failures: made }
  } catch (error) {
    // Work that is late may find more, which nobody waits for.
    return { diagnostics: [...diagnostics], source, fetched: fetched(), failures: [failureOf(job, error)] }
  }
}

async function produce(
  job: Job,
  opening: Promise<OpenedSource>,
  workshop: Workshop,
  diagnostics: Diagnostic[],
  remote: RemoteLoader | undefined,
  onRead: (source: Uint8Array) => void,
): Promise<Failure[]> {
  await using early = EarlyPages.of(workshop)
  await using opened = await opening
  onRead(opened.bytes)
  if (!opened.isDrawing) early?.open()
  const source = await readSource(opened, job, workshop)
  // Until now the page for diagrams had the browser to itself.
  if (opened.isDrawing) early?.open()
  // What makes the outputs is loaded when the text is read: until then Chrome is still coming up.
  const { makeOutputs } = await import('./make-outputs.ts')
  return await makeOutputs(job, opened, source, workshop, diagnostics, remote, early)
}
