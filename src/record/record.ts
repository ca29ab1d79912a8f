import type { SectionKind } from '../model/section-kind.ts'

/** The lists of items that a proposal may hold, by the names that they have in a record. */
export const LISTS = [
  'goals',
  'nonGoals',
  'limitations',
  'requirements',
  'keyChoices',
  'phases',
  'risks',
  'alternatives',
  'successMetrics',
  'openQuestions',
] as const

export type ListName = (typeof LISTS)[number]

/**
 * A proposal as plain data for other programs: what `ep-export read --json` prints. Every key is always there; what the
 * author does not say is null.
 */
export interface ProposalRecord {
  /** The file as the user named it. */
  readonly file: string
  readonly title: string | null
  readonly id: string | null
  /** The author's words. */
  readonly status: string | null
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
  readonly approvers: readonly string[]
  /** `2025-08-14`, or `2025-08` where no day is said; null where the author's words are no date. */
  readonly created: string | null
  readonly updated: string | null
  /** BCP 47. */
  readonly language: string | null
  /** The family of proposals whose ways it follows; null where it is of none that is known. */
  readonly profile: string | null
  /** Every field about the proposal in the author's order and words. */
  readonly metadata: readonly FieldRecord[]
  readonly sections: readonly SectionRecord[]
  readonly goals: readonly ItemRecord[] | null
  readonly nonGoals: readonly ItemRecord[] | null
  readonly limitations: readonly ItemRecord[] | null
  readonly requirements: readonly RequirementRecord[] | null
  readonly keyChoices: readonly ItemRecord[] | null
  readonly phases: readonly PhaseRecord[] | null
  readonly risks: readonly RiskRecord[] | null
  readonly alternatives: readonly AlternativeRecord[] | null
  readonly successMetrics: readonly SuccessMetricRecord[] | null
  readonly openQuestions: readonly OpenQuestionRecord[] | null
  /** The paragraphs of a section on a list in which the author wrote no list. */
  readonly prose: Readonly<Record<ListName, readonly ProseRecord[]>>
  /** Links to other proposals. */
  readonly links: readonly LinkRecord[]
  readonly diagrams: readonly DiagramRecord[]
  /** What the author meant to replace and did not. */
  readonly placeholders: readonly PlaceholderRecord[]
}

export interface FieldRecord {
  readonly label: string
  readonly value: string
  /** Null for a field of a file beside the proposal. */
  readonly line: number | null
}

export interface SectionRecord {
  readonly title: string
  /** What the section is about; null where nobody knows. */
  readonly kind: SectionKind | null
  /** 1 for a top-level section, however many `#` it has. */
  readonly level: number
  readonly slug: string
  readonly line: number
  /** What stands under the heading up to the first subsection, as the author wrote it. */
  readonly markdown: string
  readonly sections: readonly SectionRecord[]
}

export interface ProseRecord {
  readonly text: string
  readonly line: number
}

export interface ItemRecord {
  /** Plain text without list mark and leading number; with its label, as in “Phase 1: Foundation”. */
  readonly text: string
  /** From 1. */
  readonly line: number
  /** What the text starts with: such as `Primary Goal`, `FR1`, `Phase 1`. */
  readonly label: string | null
  /** What describes it, in plain text: nested bullets, further paragraphs, what stands under its heading. */
  readonly details: string | null
}

export interface RequirementRecord extends ItemRecord {
  readonly kind: 'functional' | 'non-functional'
  /** Such as `performance`, for one that is not functional. */
  readonly quality: string | null
}

export interface PhaseRecord extends ItemRecord {
  /** Such as `Weeks 1–4`. */
  readonly when: string | null
  readonly done: boolean
  /** How far it is, in the author's words; else how many tasks are ticked. */
  readonly progress: string | null
  readonly tasks: readonly TaskRecord[]
}

export interface TaskRecord extends ItemRecord {
  /** Null where the author marks nothing. */
  readonly done: boolean | null
}

export interface RiskRecord extends ItemRecord {
  /** The heading that groups it, such as `Technical Risks`. */
  readonly category: string | null
  /** Null for an accepted or unmitigated risk. */
  readonly mitigation: string | null
  readonly likelihood: string | null
  readonly impact: string | null
}

export interface AlternativeRecord extends ItemRecord {
  readonly description: string | null
  /** Why it was not taken. */
  readonly reason: string | null
  /** True for the option that a decision record decides for. */
  readonly chosen: boolean
}

export interface SuccessMetricRecord extends ItemRecord {
  /** Such as `performance`. */
  readonly kind: string | null
  /** What is to be reached, such as `< 2 %`. */
  readonly target: string | null
}

export interface OpenQuestionRecord extends ItemRecord {
  readonly answered: boolean
  readonly answer: string | null
}

export interface LinkRecord {
  readonly text: string
  readonly line: number
  /** As written. */
  readonly address: string
  /** The other proposal's id by the name of its file. */
  readonly id: string | null
}

export interface DiagramRecord {
  readonly line: number
  /** The language that it is written in; `ascii` for a drawing made of characters. */
  readonly kind: string
  readonly source: string
}

export interface PlaceholderRecord {
  readonly text: string
  /** Null for one in a file beside the proposal. */
  readonly line: number | null
}
