import type { ProposalItems, Section } from '../../model/proposal.ts'
import { readAlternatives } from './alternatives.ts'
import { readGoals, readNonGoals } from './goals.ts'
import { readKeyChoices } from './key-choices.ts'
import { readLimitations } from './limitations.ts'
import { readOpenQuestions } from './open-questions.ts'
import { readPhases } from './phases.ts'
import { readRequirements } from './requirements.ts'
import { readRisks } from './risks.ts'
import { readSuccessMetrics } from './success-metrics.ts'

/** Every list of items that a document's sections hold. */
export function readProposalItems(sections: readonly Section[]): ProposalItems {
  return {
    goals: readGoals(sections),
    nonGoals: readNonGoals(sections),
    limitations: readLimitations(sections),
    requirements: readRequirements(sections),
    keyChoices: readKeyChoices(sections),
    phases: readPhases(sections),
    risks: readRisks(sections),
    alternatives: readAlternatives(sections),
    successMetrics: readSuccessMetrics(sections),
    openQuestions: readOpenQuestions(sections),
  }
}
