import type { MetadataField, Proposal } from '../model/proposal.ts'

/** What the cover shows, ready for its template. */
export interface Cover {
  readonly id: string | undefined
  readonly title: string
  readonly status: string | undefined
  readonly authors: string | undefined
  /** Every field that a reader of the text sees, in the author's words and order; or those of the front matter. */
  readonly fields: readonly MetadataField[]
}

/** The cover of a proposal. One without a title goes by its file's name. */
export function coverOf({ id, title, metadata, file }: Proposal): Cover {
  const { fields, status, authors } = metadata
  return {
    id,
    title: title ?? id ?? file.replace(/^.*[\\/]/, ''),
    status,
    authors: authors.length > 0 ? authors.join(', ') : undefined,
    fields: fields.filter(({ label, value, visible }) => value !== '' && (visible || !isTitle(label))),
  }
}

/** Front matter repeats the title that stands above it. */
function isTitle(label: string): boolean {
  return /^title$/i.test(label)
}
