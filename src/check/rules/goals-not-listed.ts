import { findSections } from '../../read/find-sections.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** Goals as prose. */
export const goalsNotListed: Rule = {
  code: 'goals-not-listed',
  severity: 'hint',
  what: 'The goals are prose rather than a list.',
  why: 'A list can be counted, agreed on one by one and shown on a slide.',
  mend: 'Make each goal an item of a list.',
  *check(proposal) {
    for (const [kind, items] of [
      ['goals', proposal.items.goals],
      ['non-goals', proposal.items.nonGoals],
    ] as const) {
      const section = findSections(proposal, kind)[0]
      if (section === undefined || !items?.length || !items.every(({ prose }) => prose)) continue
      const message = `The ${kind} are prose, not a list.`
      yield { message, ...placeOf(section.heading) }
    }
  },
}
