import type { RuleSettings } from '../check/check-proposals.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { undrawnOf } from './drawings-of.ts'
import type { Material } from './workshop.ts'

/**
 * What `check` finds in a proposal that is exported. None of it is an error here: the outputs are whole all the same.
 * The code is loaded while Chrome prints.
 */
export async function checkForExport(
  { job, proposal, drawings, deckDrawings }: Material,
  settings: RuleSettings,
): Promise<Diagnostic[]> {
  const [{ checkProposal }, { gatherFewFacts }] = await Promise.all([
    import('../check/check-proposals.ts'),
    import('./check-facts.ts'),
  ])
  const diagrams = undrawnOf([...deckDrawings, ...drawings])
  const facts = { ...(await gatherFewFacts(job.path, proposal)), diagrams }
  return checkProposal(proposal, facts, settings).map((found) =>
    found.severity === 'error' ? { ...found, severity: 'warning' } : found,
  )
}
