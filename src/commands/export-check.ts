import type { RuleSettings } from '../check/check-proposals.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Job } from './workshop.ts'

/**
 * What `check` finds in a proposal that is exported. None of it is an error here: the outputs are whole all the same.
 * The code is loaded while Chrome prints.
 */
export async function checkForExport(job: Job, proposal: Proposal, settings: RuleSettings): Promise<Diagnostic[]> {
  const [{ checkProposal }, { gatherFewFacts }] = await Promise.all([
    import('../check/check-proposals.ts'),
    import('./check-facts.ts'),
  ])
  return checkProposal(proposal, await gatherFewFacts(job.path, proposal), settings).map((found) =>
    found.severity === 'error' ? { ...found, severity: 'warning' } : found,
  )
}
