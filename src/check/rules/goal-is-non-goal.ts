import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { wordsOf } from '../words.ts'

/** Entries of each list that are compared; more than people write. */
const MOST = 300

/** Two sentences share so much of their words that they say the same. */
const SAME = 0.85

/** Wanted, and not wanted. */
export const goalIsNonGoal: Rule = {
  code: 'goal-is-non-goal',
  severity: 'warning',
  what: 'A goal is among the non-goals too.',
  why: 'Readers of the one list agree to what the other excludes.',
  mend: 'Keep it in one of the two lists, or say how they differ.',
  *check({ items: { goals, nonGoals } }) {
    const wanted = (goals ?? []).slice(0, MOST).map((goal) => ({ goal, words: wordsOf(goal.text) }))
    for (const other of (nonGoals ?? []).slice(0, MOST)) {
      const words = wordsOf(other.text)
      const twin = words.size < 2 ? undefined : wanted.find((each) => likeness(each.words, words) >= SAME)
      if (twin === undefined) continue
      yield { message: `The non-goal ${quote(other.text)} is a goal too, in line ${twin.goal.line}.`, line: other.line }
    }
  },
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(one.size + other.size - shared, 1)
}
