import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** Statuses after which nothing should be open. */
const DECIDED = /^(?:accepted|approved|implement(?:ed|able)|final|complete|completed|done|merged|released|shipped)\b/i

/** Decided, and not decided. */
export const openQuestionAfterDecision: Rule = {
  code: 'open-question-after-decision',
  severity: 'warning',
  what: 'A proposal that was accepted or implemented still has open questions.',
  why: 'Somebody answered them when it was decided, and the answer is lost.',
  mend: 'Write the answer below the question, or remove the question.',
  *check({ items, metadata: { status } }) {
    if (status === undefined || !DECIDED.test(status)) return
    for (const { answered, text, line } of items.openQuestions ?? []) {
      if (!answered) yield { message: `The proposal is ${quote(status)}, but ${quote(text)} is still open.`, line }
    }
  },
}
