import { isoDate } from '../../read/iso-date.ts'
import { dateFields, isImpossible, isUnsaid } from '../dates.ts'
import { placeOfField } from '../fields.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A date that cannot be read, or can be read in two ways. */
export const malformedDate: Rule = {
  code: 'malformed-date',
  severity: 'hint',
  what: 'A date cannot be read, or can be read in two ways, such as 03/04/2025.',
  why: 'Outputs are dated by it, and readers of two countries read two days.',
  mend: 'Write it as YYYY-MM-DD.',
  *check(proposal, { template }) {
    for (const field of dateFields(proposal)) {
      const { value } = field
      if (isoDate(value) !== undefined || isImpossible(value) || isUnsaid(value) || /^\d{4}$/.test(value)) continue
      const severity = template ? { severity: 'warning' as const } : {}
      yield { message: `${quote(value)} cannot be read as a date.`, ...severity, ...placeOfField(field) }
    }
  },
}
