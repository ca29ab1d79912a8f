import { checkProposal, type RuleSettings } from '../../src/check/check-proposals.ts'
import { type FileFacts, NO_FACTS } from '../../src/check/facts.ts'
import { RULES } from '../../src/check/rules.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

/** What stands around a text that is checked. */
interface Surroundings {
  readonly file?: string
  readonly facts?: Partial<FileFacts>
  readonly settings?: RuleSettings
}

/** A text read under a name. */
function proposalOf(text: string, file = 'EP-007-queues.md'): Proposal {
  return readProposal(text, file).value
}

/** Settings in which every other rule about one proposal is off. */
export function only(code: string): RuleSettings {
  return Object.fromEntries(RULES.filter((rule) => rule.code !== code).map((rule) => [rule.code, 'off']))
}

/** What one rule finds in a text. */
export function found(
  code: string,
  text: string,
  { file, facts = {}, settings = {} }: Surroundings = {},
): Diagnostic[] {
  const proposal = proposalOf(text, file)
  return checkProposal(proposal, { ...NO_FACTS, ...facts }, { ...only(code), ...settings })
}

/** The lines in which one rule finds something. */
export function linesOf(code: string, text: string, surroundings: Surroundings = {}): (number | undefined)[] {
  return found(code, text, surroundings).map(({ line }) => line)
}
