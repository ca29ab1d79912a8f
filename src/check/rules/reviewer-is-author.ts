import type { Proposal } from '../../model/proposal.ts'
import type { FieldMeaning } from '../../read/known-labels.ts'
import { fieldsOf, placeOfField } from '../fields.ts'
import type { Rule } from '../rule.ts'

/** Somebody who reviews what they wrote. */
export const reviewerIsAuthor: Rule = {
  code: 'reviewer-is-author',
  severity: 'warning',
  what: 'A reviewer is also an author.',
  why: 'A review is worth something because somebody else does it.',
  mend: 'Ask somebody else to review.',
  *check(proposal) {
    const authors = peopleOf(proposal, 'authors', proposal.metadata.authors)
    const reviewers = peopleOf(proposal, 'reviewers', proposal.metadata.reviewers)
    for (const [key, name] of reviewers) {
      if (!authors.has(key)) continue
      yield { message: `The reviewer ${name} is also an author.`, ...placeOfField(fieldsOf(proposal, 'reviewers')[0]) }
    }
  },
}

/** People as they are named, by their names and handles in lower case. */
function peopleOf(proposal: Proposal, meaning: FieldMeaning, names: readonly string[]): Map<string, string> {
  const handles = fieldsOf(proposal, meaning).flatMap(({ value }) => value.match(/@[\w-]+/g) ?? [])
  return new Map([...names, ...handles].map((name) => [name.toLowerCase(), name]))
}
