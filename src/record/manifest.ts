import type { ArtifactKind } from '../model/artifact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Output } from './outputs.ts'

/** What stands in `manifest.json` beside the outputs of a run: what they are, and all that they were made from. */
export interface Manifest {
  /** Of this form; another number is another form. */
  readonly manifest: 1
  readonly tool: { readonly name: 'ep-export'; readonly version: string }
  readonly browser: BrowserRecord | null
  readonly theme: { readonly name: string; readonly sha256: string }
  readonly settings: SettingsRecord
  readonly sources: readonly SourceRecord[]
  readonly artifacts: readonly ArtifactRecord[]
  readonly diagnostics: readonly Diagnostic[]
  readonly failures: readonly FailureRecord[]
}

/** The browser that printed, and whether its own sandbox was on. */
export interface BrowserRecord {
  readonly version: string
  readonly source: string
  readonly sandbox: { readonly on: boolean; readonly why: string }
}

/** What was asked for, as far as the bytes of the outputs depend on it. */
export interface SettingsRecord {
  readonly outputs: readonly OutputRecord[]
  readonly paper: 'a4' | 'letter'
  readonly deck: 'brief' | 'review' | 'full'
  readonly handout: boolean
  readonly attachSource: boolean
  readonly history: boolean
  readonly profile: string | null
  /** Of what the config says of the outputs; null where that is nothing. */
  readonly configSha256: string | null
  /** `SOURCE_DATE_EPOCH` of the run. */
  readonly sourceDateEpoch: string | null
}

export type OutputRecord = Output

/** A proposal that outputs were made from. */
export interface SourceRecord {
  /** Seen from the root of its repository, else from where the run started; with forward slashes. */
  readonly path: string
  readonly sha256: string
  /** The commit that was checked out; null where git knows none. */
  readonly commit: string | null
  /** Whether the file differed from that commit; null where there is none. */
  readonly changed: boolean | null
  /** The images that were fetched for it, by their addresses; nothing where none were. */
  readonly fetched?: readonly FetchedRecord[] | undefined
}

/** An image that came from the network. */
interface FetchedRecord {
  readonly url: string
  readonly sha256: string
}

/** An output as it stood when the run was over. */
export interface ArtifactRecord {
  /** Seen from the manifest's own folder, with forward slashes. */
  readonly path: string
  readonly kind: ArtifactKind
  readonly bytes: number
  readonly sha256: string
  /** Path of its source, as the source names it. */
  readonly source: string
  readonly pages: number | null
  readonly slides: number | null
}

/** A proposal that could not be exported whole. */
export interface FailureRecord {
  readonly source: string
  /** With which the run would have ended if this had been all. */
  readonly exitCode: number
}
