import { isoDate } from '../../read/iso-date.ts'
import { dateFields } from '../dates.ts'
import { placeOfField, rangeOfValue } from '../fields.ts'
import type { Rule } from '../rule.ts'

/** A whole date and nothing else, in one of the forms that cannot be misread. */
const WHOLE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:[A-Za-z]{3,9},?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s-]+[A-Za-z]{3,9}\.?,?[\s-]+\d{4}|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})$/

/** A date that is clear but not written as the others are. */
export const dateFormat: Rule = {
  code: 'date-format',
  severity: 'hint',
  what: 'A date is written in another form than YYYY-MM-DD.',
  why: 'Indexes sort and compare dates as text.',
  mend: 'Write it as YYYY-MM-DD; `--fix` does it.',
  *check(proposal) {
    for (const field of dateFields(proposal)) {
      const day = isoDate(field.value)
      if (day?.length !== 10 || day === field.value || !WHOLE.test(field.value)) continue
      const range = rangeOfValue(field, proposal.text)
      yield {
        message: `The date “${field.value}” is not written as ${day}.`,
        hint: `Write ${day}.`,
        ...placeOfField(field),
        ...(range === undefined ? {} : { edit: { ...range, text: day } }),
      }
    }
  },
}
