import type { Artifact } from './artifact.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { ExitCode } from './user-error.ts'

/** What a run did: the same shape whether all of it, some of it or none of it worked. */
export interface Report {
  readonly artifacts: readonly Artifact[]
  readonly diagnostics: readonly Diagnostic[]
  /** Proposals that could not be exported whole, with the reason. */
  readonly failures: readonly Failure[]
  /** Milliseconds by stage; stages of one document run beside one another, so they may add up to more than the whole. */
  readonly timings: Readonly<Record<string, number>>
  /** What printed, and whether Chrome's own sandbox was on; undefined where nothing was printed. */
  readonly browser: BrowserFacts | undefined
}

/** A proposal that could not be worked on whole, and why. */
export interface Failure {
  readonly file: string
  readonly message: string
  readonly hint?: string
  /** Where ep-export itself failed: the lines to report. */
  readonly bug?: string
  readonly exitCode: ExitCode
}

/** What is known of the browser that printed. */
export interface BrowserFacts {
  /** Such as `HeadlessChrome/147.0.7727.15`. */
  readonly version: string
  /** Where it was found: `embedded`, `--browser` … */
  readonly source: string
  readonly sandbox: { readonly on: boolean; readonly why: string }
}
