import type { Section } from '../model/proposal.ts'

/** The depths, from the shortest. */
export const DECK_DEPTHS = ['brief', 'review', 'full'] as const

/** How far a deck goes: `brief` in at most eight slides, `review` what a meeting decides on, `full` every section. */
export type DeckDepth = (typeof DECK_DEPTHS)[number]

/** The parts of a deck in the order in which a review goes through them. */
export const DECK_PARTS = [
  'title',
  'glance',
  'agenda',
  'problem',
  'goals',
  'requirements',
  'solution',
  'design',
  'plan',
  'risks',
  'alternatives',
  'metrics',
  'questions',
  'decision',
  'actions',
] as const

/** One of the deck's own parts; each gives the slides that the proposal has matter for. */
export type DeckPart = (typeof DECK_PARTS)[number]

/** Slides for any section of the proposal, by its heading as the author wrote it, whatever its capitals. */
export interface SectionPart {
  readonly section: string
}

/** What an operator wants of every deck. */
export interface DeckPlan {
  readonly depth: DeckDepth
  /** The parts in the wanted order, in place of the usual ones. */
  readonly slides?: readonly (DeckPart | SectionPart)[] | undefined
  /** Parts to leave out. */
  readonly drop?: readonly DeckPart[] | undefined
}

const BRIEF: readonly DeckPart[] = ['title', 'glance', 'goals', 'design', 'risks', 'decision']

/** The parts that a plan asks for, in order. */
export function partsOf(plan: DeckPlan): readonly (DeckPart | SectionPart)[] {
  const wanted = plan.slides ?? (plan.depth === 'brief' ? BRIEF : DECK_PARTS)
  return wanted.filter((part) => typeof part !== 'string' || plan.drop?.includes(part) !== true)
}

/** Whether a section is the one that a plan names. */
export function isNamed(section: Section, part: SectionPart): boolean {
  const bare = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase()
  return bare(section.title) === bare(part.section)
}
