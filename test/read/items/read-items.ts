import type { Proposal, ProposalItems } from '../../../src/model/proposal.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

/** The items of a text, given as lines. */
export function itemsOf(...lines: string[]): ProposalItems {
  return proposalOf(...lines).items
}

/** The proposal that the lines make. */
export function proposalOf(...lines: string[]): Proposal {
  return readProposal(lines.join('\n'), 'tea.md').value
}
