import type { Diagnostic } from '../model/diagnostic.ts'
import { undrawnOf } from './drawings-of.ts'
import type { Material, Workshop } from './workshop.ts'

/**
 * What `check` finds in a proposal that is exported. None of it is an error here: the outputs are whole all the same.
 * The code is loaded while Chrome prints.
 */
export async function checkForExport(
  { job, proposal, drawings, deckDrawings }: Material,
  { settings: { rules, reading }, deadline }: Workshop,
): Promise<Diagnostic[]> {
  const [{ checkProposal }, { gatherFewFacts }] = await Promise.all([
    import('../check/check-proposals.ts'),
    import('./check-facts.ts'),
  ])
  const diagrams = undrawnOf([...deckDrawings, ...drawings])
  const facts = { ...(await gatherFewFacts(job.path, proposal, reading.root)), diagrams }
  const found = deadline.within('Checking', () => checkProposal(proposal, facts, rules))
  return found.map((one) => (one.severity === 'error' ? { ...one, severity: 'warning' } : one))
}
