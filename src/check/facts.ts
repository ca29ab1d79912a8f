import type { Undrawn } from '../model/diagram.ts'
import type { RefusedImage } from '../model/image.ts'
import type { Proposal } from '../model/proposal.ts'
import type { IndexRow } from './index-rows.ts'

/** What a relative link leads to. */
export interface Target {
  /** `unknown` where the address leads out of what may be looked at. */
  readonly found: 'yes' | 'no' | 'unknown'
  /** Of a Markdown file, in lower case. */
  readonly anchors?: ReadonlySet<string>
  /** Of a proposal. */
  readonly status?: string
}

/** What is known of the files around one proposal. What is not in here is not judged. */
export interface FileFacts {
  /** By the address as written, without its fragment. */
  readonly targets: ReadonlyMap<string, Target>
  /** By the address as written. */
  readonly images: ReadonlyMap<string, RefusedImage['problem'] | 'fine'>
  /** Diagrams that cannot be drawn, by their `diagramKey`. */
  readonly diagrams: ReadonlyMap<string, Undrawn>
  /** Other files of the same folder that have the same id and are not checked in this run. */
  readonly namesakes: readonly string[]
}

/** An index of proposals: a page with a table that names each with its status, author and date. */
export interface IndexFacts {
  readonly file: string
  readonly rows: readonly IndexRow[]
  /** By the address in a row: whether there is a file, and the proposal in it where it is to be compared. */
  readonly targets: ReadonlyMap<
    string,
    { readonly file: string; readonly there: boolean; readonly proposal?: Proposal }
  >
  /** Proposals with an id that should be in the table, as the user named them. */
  readonly expected: readonly string[]
}

/** What is known of the files around all proposals of a run, handed in so that checking itself reads nothing. */
export interface Facts {
  /** By the proposal's file. */
  readonly files: ReadonlyMap<string, FileFacts>
  readonly indexes: readonly IndexFacts[]
}

/** Of a proposal about whose surroundings nothing is known. */
export const NO_FACTS: FileFacts = { targets: new Map(), images: new Map(), diagrams: new Map(), namesakes: [] }
