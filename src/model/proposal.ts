import type { Heading, Root, RootContent } from 'mdast'
import type { Profile } from './profile.ts'
import type { SectionKind } from './section-kind.ts'

/** One proposal as read: its text as a tree with positions, and what was understood of it. Nothing of the text is dropped. */
export interface Proposal {
  /** The file as the user named it. */
  readonly file: string
  readonly text: string
  /** The whole text, GFM and front matter included; every node keeps its position. */
  readonly root: Root
  /** The page's own heading without its id and without the word Draft; else the front matter's title. */
  readonly title: string | undefined
  /** The heading that the title was read from; it stands in no section. */
  readonly heading: Heading | undefined
  /** Such as `EP-012`: from the heading, the metadata, or the file name, in that order. */
  readonly id: string | undefined
  /** The family whose ways it follows; undefined where it is of none that is known. */
  readonly profile: Profile | undefined
  readonly metadata: Metadata
  /** Blocks before the first section, without the title and without the blocks that metadata was read from. */
  readonly lead: readonly RootContent[]
  /** Top-level sections in the author's order. */
  readonly sections: readonly Section[]
  readonly items: ProposalItems
}

/** What stands about the proposal itself. Words are the author's, without badge, bold or quotes. */
export interface Metadata {
  readonly status: string | undefined
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
  readonly approvers: readonly string[]
  /** As written; see `isoDate` of read for the ones that are dates. */
  readonly created: string | undefined
  readonly updated: string | undefined
  /** BCP 47, when the document says so. */
  readonly language: string | undefined
  /** Every field in the author's order and words, title and id included: what a cover must show so that nothing is lost. */
  readonly fields: readonly MetadataField[]
}

/** One line of what stands about the proposal itself, as it was written. */
export interface MetadataField {
  readonly label: string
  /** Plain text; lists are joined with a comma. */
  readonly value: string
  /** From 1; 0 for a field of a sidecar file. */
  readonly line: number
  /** Whether it stood in the text that a reader of the page sees, rather than in front matter or a sidecar file. */
  readonly visible: boolean
}

/** A heading and what stands under it. */
export interface Section {
  readonly heading: Heading
  /** The heading's plain text, as the author wrote it. */
  readonly title: string
  readonly kind: SectionKind | undefined
  /** 1 for a top-level section of the tree, however many `#` it has. */
  readonly level: number
  /** Unique in the document; GitHub's slug of the heading. */
  readonly slug: string
  /** Blocks up to the first subsection. */
  readonly blocks: readonly RootContent[]
  readonly sections: readonly Section[]
  /** Of the heading, from 1. */
  readonly line: number
}

/** What a careful reader calls an item. A list is null where the document has no such section, empty where that says nothing. */
export interface ProposalItems {
  readonly goals: readonly Item[] | null
  readonly nonGoals: readonly Item[] | null
  readonly limitations: readonly Item[] | null
  readonly requirements: readonly Requirement[] | null
  readonly keyChoices: readonly Item[] | null
  readonly phases: readonly Phase[] | null
  readonly risks: readonly Risk[] | null
  readonly alternatives: readonly Alternative[] | null
  readonly successMetrics: readonly SuccessMetric[] | null
  readonly openQuestions: readonly OpenQuestion[] | null
}

/** One entry of a list, with the nodes it was read from. */
export interface Item {
  /** Plain text without list mark, leading number and label. */
  readonly text: string
  /** Such as `Primary Goal`, `FR1`, `Phase 1`. */
  readonly label?: string
  readonly line: number
  /** The same text as mdast, for showing it with its code and links. Block content. */
  readonly nodes: readonly RootContent[]
  /** What describes it: nested bullets, further paragraphs, the blocks under its heading. */
  readonly details: readonly RootContent[]
  /** True for a paragraph of a section in which the author wrote no list. */
  readonly prose?: true
}

/** What must hold of the thing proposed. */
export interface Requirement extends Item {
  readonly functional: boolean
  /** Such as `performance`, for one that is not functional. */
  readonly quality?: string
}

/** A step of the plan. */
export interface Phase extends Item {
  /** Such as `Weeks 1–4`. */
  readonly when?: string
  readonly tasks: readonly Task[]
  /** True where the author marks the phase as done, or all of its tasks. */
  readonly done: boolean
  /** How far it is, in the author's words, such as `60 %`; else how many tasks are ticked. */
  readonly progress?: string
}

/** Something to be done in a phase; `done` is undefined where nobody says so. */
export interface Task extends Item {
  readonly done: boolean | undefined
}

/** What may go wrong, and what is done about it. */
export interface Risk extends Item {
  /** The heading that groups it, such as `Technical Risks`. */
  readonly category?: string
  /** Plain text; undefined for an accepted or unmitigated risk. */
  readonly mitigation: string | undefined
  readonly mitigationNodes: readonly RootContent[]
  readonly likelihood?: string
  readonly impact?: string
}

/** An option that was weighed. */
export interface Alternative extends Item {
  readonly description: string | undefined
  /** Why it was not taken. */
  readonly reason: string | undefined
  /** True for the option that an ADR decides for. */
  readonly chosen: boolean
}

/** How one will know that it worked. */
export interface SuccessMetric extends Item {
  /** Such as `performance`. */
  readonly kind?: string
  /** What is to be reached, such as `< 2 %`. */
  readonly target?: string
}

/** What was not known when it was written. */
export interface OpenQuestion extends Item {
  readonly answered: boolean
  readonly answer?: string
}
