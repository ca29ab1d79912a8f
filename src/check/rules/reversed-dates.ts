import { isoDate } from '../../read/iso-date.ts'
import { fieldsOf, placeOfField } from '../fields.ts'
import type { Rule } from '../rule.ts'

/** Changed before it was written. */
export const reversedDates: Rule = {
  code: 'reversed-dates',
  severity: 'warning',
  what: 'The last change is dated before the creation.',
  why: 'One of the two is wrong, and both are on the cover.',
  mend: 'Mend the one that is wrong.',
  *check(proposal) {
    const { created, updated } = proposal.metadata
    const [first, last] = [isoDate(created ?? ''), isoDate(updated ?? '')]
    if (first === undefined || last === undefined) return
    // A month is compared with a day by what both say.
    const length = Math.min(first.length, last.length)
    if (last.slice(0, length) >= first.slice(0, length)) return
    yield {
      message: `The proposal was updated on ${last}, before it was created on ${first}.`,
      ...placeOfField(fieldsOf(proposal, 'updated')[0]),
    }
  },
}
