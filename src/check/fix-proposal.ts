import type { Proposal } from '../model/proposal.ts'
import { type ReadOptions, readProposal } from '../read/read-proposal.ts'
import { applyEdits } from './apply-edits.ts'
import { type RuleSettings, safeEdits } from './check-proposals.ts'
import type { FileFacts } from './facts.ts'

/**
 * The text of a proposal with everything mended that is safe to mend, or as it was. Doing it again changes nothing: a
 * change that the document does not take as meant, such as a heading added behind a fence that is never closed, is not made.
 */
export function fixProposal(
  proposal: Proposal,
  facts: FileFacts,
  settings: RuleSettings,
  options: ReadOptions = {},
): string {
  const edits = safeEdits(proposal, facts, settings)
  // Insertions of whole sections are what a document may take otherwise than meant.
  for (const tried of [edits, edits.filter(({ text }) => !text.includes('\n'))]) {
    const text = applyEdits(proposal.text, tried)
    const left = safeEdits(readProposal(text, proposal.file, options).value, facts, settings)
    if (left.length === edits.length - tried.length) return text
  }
  return proposal.text
}
