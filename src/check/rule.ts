import type { Severity } from '../model/diagnostic.ts'
import type { ProfileSection } from '../model/profile.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Facts, FileFacts } from './facts.ts'

/** A change that mends what a rule found: the text between two offsets becomes another. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a rule found in a document; its code and file are added to it. */
export interface Finding {
  /** The fact, ending with a full stop. */
  readonly message: string
  /** In place of the rule's `mend`, where more can be said. */
  readonly hint?: string
  /** Where it matters more, or less, than the rule does elsewhere. */
  readonly severity?: Severity
  /** From 1. */
  readonly line?: number
  readonly column?: number
  /** Only where the change is safe, whatever else stands in the document. */
  readonly edit?: Edit
}

/** What a rule may know besides the document. */
export interface Context {
  readonly facts: FileFacts
  /** The template that the proposal's authors keep to the letter, where they do. */
  readonly template: readonly ProfileSection[] | undefined
}

interface RuleWords {
  /** Stable name in kebab case. */
  readonly code: string
  readonly severity: Severity
  /** What it finds, as a sentence. */
  readonly what: string
  /** Why a reviewer minds. */
  readonly why: string
  /** How to mend it: one thing to do. */
  readonly mend: string
}

/** A rule about one proposal. */
export interface Rule extends RuleWords {
  check(proposal: Proposal, context: Context): Iterable<Finding>
}

/** A rule about proposals that stand in one folder, or in one run. Each finding names its file. */
export interface FolderRule extends RuleWords {
  checkFolder(proposals: readonly Proposal[], facts: Facts): Iterable<Finding & { readonly file: string }>
}
