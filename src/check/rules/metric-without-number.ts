import { plainText } from '../../read/plain-text.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** Digits, and words that can be counted or refuted as well. */
const MEASURABLE =
  /\d|%|\b(?:zero|no|none|never|all|every|each|any|always|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|double|single|both|without)\b/i

/** A measure of success that nobody can measure. */
export const metricWithoutNumber: Rule = {
  code: 'metric-without-number',
  severity: 'hint',
  what: 'A success metric has no number.',
  why: 'Whether it was reached becomes a matter of opinion.',
  mend: 'Say how much, of what, until when.',
  *check({ items }) {
    for (const { text, details, line, prose } of items.successMetrics ?? []) {
      if (prose || MEASURABLE.test(`${text} ${plainText(details)}`)) continue
      yield { message: `The success metric ${quote(text)} has no number.`, line }
    }
  },
}
