import { calledOf } from '../model/called.ts'
import type { MetadataField, Proposal } from '../model/proposal.ts'
import { labelKey } from '../read/field.ts'
import { isTelling, namesOf } from '../read/known-labels.ts'

/** What the cover shows, ready for its template. */
export interface Cover {
  /** Undefined too where the proposal is called by it. */
  readonly id: string | undefined
  readonly title: string
  readonly status: string | undefined
  readonly authors: string | undefined
  /**
   * Every field of the text in the author's words and order, and of a file beside it what says who, when and how far.
   */
  readonly fields: readonly MetadataField[]
}

/** The cover of a proposal. One without a title goes by its id, or its file's name. */
export function coverOf(proposal: Proposal): Cover {
  const { fields, status, authors } = proposal.metadata
  const title = calledOf(proposal)
  return {
    id: proposal.id === title ? undefined : proposal.id,
    title,
    status,
    authors: authors.length > 0 ? authors.join(', ') : undefined,
    fields: fields.filter(
      (field) => field.value !== '' && (field.line === 0 ? isNews(field) : field.visible || !isTitle(field.label)),
    ),
  }
}

/** Front matter repeats the title that stands above it. */
function isTitle(label: string): boolean {
  return /^title$/i.test(label)
}

/** A file beside the proposal also serves tools, whose fields nobody reads; title and id stand above already. */
function isNews({ label }: MetadataField): boolean {
  const key = labelKey(label)
  return isTelling(key) && !namesOf('title').includes(key) && !namesOf('id').includes(key)
}
