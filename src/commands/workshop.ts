import type { Formulas } from '../content/formulas.ts'
import type { Highlighter } from '../content/listings.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Drawings } from '../model/diagram.ts'
import type { Evidence } from '../model/evidence.ts'
import type { History } from '../model/history.ts'
import type { Illustrations } from '../model/image.ts'
import type { Desk, PageSource, Printer } from '../model/page.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Theme } from '../model/theme.ts'
import type { Colourist } from '../system/colourist.ts'
import type { DiagramThread } from '../system/diagram-thread.ts'
import type { RemoteImages } from '../system/remote-images.ts'
import type { ResultCache } from '../system/result-cache.ts'
import type { Deadline } from './deadline.ts'
import type { PageFonts } from './page-fonts.ts'
import type { Settled } from './request.ts'
import type { Stopwatch } from './stopwatch.ts'

/** One proposal of a run. */
export interface Job {
  /** As the user named it. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** What the names of its outputs begin with. */
  readonly name: string
}

/** What the proposals of a run share. */
export interface Workshop {
  readonly settings: Settled
  /** Every proposal of the run. */
  readonly jobs: readonly Job[]
  readonly theme: Theme
  /** Undefined where nothing is printed. */
  readonly printer: Printer | undefined
  /** The version of the browser that prints, which what is laid out depends on; empty where none came up. */
  browserVersion(): Promise<string>
  /** Opens a page for drawing diagrams: it starts a browser where there is none yet. */
  openDesk(source: PageSource): Promise<Desk>
  readonly diagramThread: DiagramThread
  readonly colourist: Colourist
  readonly cache: ResultCache
  readonly watch: Stopwatch
  /** Fetches images from the hosts that the operator named; undefined where there are none. */
  readonly remoteImages: RemoteImages | undefined
  /** Keeps what is made of this proposal on the way, where that is wanted. */
  readonly evidence: Evidence | undefined
  /** Of the proposal that is being made. */
  readonly deadline: Deadline
  onArtifact(artifact: Artifact): void
  /** Called when an output has had its last print, so that the browser can be let go before all is finished. */
  onPrinted(): void
}

/** A proposal with all that its outputs are made of. */
export interface Material {
  readonly job: Job
  /** Bytes of its file. */
  readonly source: Uint8Array
  readonly proposal: Proposal
  /** The same as it is shown: with the links that the config asks for. */
  readonly shown: Proposal
  readonly illustrations: Illustrations
  /** Its diagrams as the document shows them, and as the deck does. */
  readonly drawings: Drawings
  readonly deckDrawings: Drawings
  readonly formulas: Formulas
  /** Its colours are still being found; wanted late. */
  readonly highlighter: Promise<Highlighter>
  readonly fonts: PageFonts
  readonly date: Date | undefined
  /** What git knows of the file; undefined unless asked for. */
  readonly history: History | undefined
  /** Called when its last print is under way: until that is done, there is time for other work. */
  onPrinting(): void
}
