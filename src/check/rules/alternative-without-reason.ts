import { plainText } from '../../read/plain-text.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** Words with which people weigh things up. */
const REASONS =
  /\b(?:because|but|however|since|would|could|cannot|can't|not|no|too|more|less|reject\w*|drawbacks?|downsides?|disadvantages?|cons?|issues?|problems?|requires?|adds?|complex\w*|pros|although|though|while|instead|fails?|lacks?|hard\w*|difficult|why)\b/i

/** An alternative, and nothing on why it was not taken. */
export const alternativeWithoutReason: Rule = {
  code: 'alternative-without-reason',
  severity: 'hint',
  what: 'An alternative does not say why it was not taken.',
  why: 'Without the reason the review discusses it again, and so does the next proposal.',
  mend: 'Add a line “**Reason for Rejection**: …”.',
  *check({ items }) {
    const alternatives = items.alternatives ?? []
    // Where the chosen option is among them, the reasons stand with the decision.
    if (alternatives.some(({ chosen }) => chosen)) return
    for (const { reason, text, line, prose, description = '', details } of alternatives) {
      if (reason !== undefined || prose || REASONS.test(`${text} ${description} ${plainText(details)}`)) continue
      yield { message: `The alternative ${quote(text)} gives no reason for its rejection.`, line }
    }
  },
}
