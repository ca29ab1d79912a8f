import { dateFields, isImpossible } from '../dates.ts'
import { placeOfField } from '../fields.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A day that no calendar has. */
export const impossibleDate: Rule = {
  code: 'impossible-date',
  severity: 'error',
  what: 'A date names a day that no calendar has, such as 2025-02-30.',
  why: 'It is on the cover, and nobody can tell which day is meant.',
  mend: 'Write the day as YYYY-MM-DD.',
  *check(proposal) {
    for (const field of dateFields(proposal)) {
      if (!isImpossible(field.value)) continue
      yield { message: `${quote(field.value)} is no day of the calendar.`, ...placeOfField(field) }
    }
  },
}
