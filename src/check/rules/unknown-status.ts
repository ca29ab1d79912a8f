import { nearest } from '../../model/nearest.ts'
import { kepler } from '../../read/profiles/kepler.ts'
import { fieldsOf, placeOfField } from '../fields.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** The statuses of the family whose template we know. */
const OURS = kepler.statuses ?? []

/** First words of the statuses of some twenty families. */
const KNOWN =
  /^(?:draft|pre-?draft|proposed|proposal|provisional|implement\w*|accept\w*|approved|reject\w*|declined|supersed\w*|replaced|obsolete\w*|deprecated|deferred|postponed|withdrawn|abandoned|stagnant|living|final\w*|last call|review\w*|active|open|closed|wip|work in progress|experiment\w*|standard\w*|memorandum|complete\w*|done|merged|released|ready|pending|idea|stalled|partial\w*|not (?:started|implemented)|alpha|beta|stable|ga\b|on hold|new|returned|await\w*|scheduled|preview\w*|candidate|informational|discuss\w*|adopted|retired|inactive|frozen|cancell?ed|publish\w*|committed|prototyp\w*|develop\w*|plan\w*|ongoing|started|delivered|shipped|in |under |request for)/i

/** A word that no process knows. */
export const unknownStatus: Rule = {
  code: 'unknown-status',
  severity: 'hint',
  what: 'The status is none that is in use.',
  why: 'Index and portfolio group proposals by status, and a mistyped one stands alone.',
  mend: `Use one of ${OURS.join(', ')}.`,
  *check(proposal) {
    const { metadata, profile } = proposal
    const { status } = metadata
    const statuses = profile?.statuses
    const words = status?.replace(/^[^\p{L}]+/u, '') ?? ''
    if (status === undefined || !/^[a-z]/i.test(words) || statuses?.some((each) => startsWith(words, each))) return
    // A status of another family is odd here, but no slip of the pen.
    const elsewhere = KNOWN.test(words)
    if (elsewhere && statuses === undefined) return
    const meant = elsewhere ? undefined : nearest(words, statuses ?? OURS)
    yield {
      message: `The status ${quote(status)} is not one ${profile && statuses ? `of the family ${profile.name}` : 'that is in use'}.`,
      hint: meant === undefined ? `Use one of ${(statuses ?? OURS).join(', ')}.` : `Did you mean ${meant}?`,
      ...(statuses && !elsewhere ? { severity: 'warning' as const } : {}),
      ...placeOfField(fieldsOf(proposal, 'status')[0]),
    }
  },
}

function startsWith(words: string, status: string): boolean {
  const start = words.slice(0, status.length).toLowerCase() === status.toLowerCase()
  return start && !/^[\p{L}\p{N}]/u.test(words.slice(status.length))
}
