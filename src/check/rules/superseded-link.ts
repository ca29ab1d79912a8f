import { relativeLinks } from '../links.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

const SUPERSEDED = /^(?:superseded|replaced|obsoleted?)\b/i

/** Words with which a text says that it knows. */
const AWARE = /\b(?:supersed|replac|obsolet|previous|earlier|former|history|instead of)/i

/** A link to a proposal that no longer holds. */
export const supersededLink: Rule = {
  code: 'superseded-link',
  severity: 'warning',
  what: 'A link leads to a proposal that was superseded.',
  why: 'Readers take for decided what was decided otherwise since.',
  mend: 'Link to the proposal that took its place, or say that this one is superseded.',
  *check({ root, text }, { facts }) {
    const lines = text.split('\n')
    for (const { address, place } of relativeLinks(root, text)) {
      const status = facts.targets.get(address)?.status
      if (status === undefined || !SUPERSEDED.test(status)) continue
      if (place.line !== undefined && AWARE.test(lines[place.line - 1] ?? '')) continue
      yield { message: `The proposal ${quote(address)} is ${quote(status)}.`, ...place }
    }
  },
}
