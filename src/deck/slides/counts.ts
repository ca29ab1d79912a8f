import type { OpenQuestion, Risk } from '../../model/proposal.ts'

/** Risks that nothing is said against. */
export function unmitigated(risks: readonly Risk[]): Risk[] {
  return risks.filter((risk) => risk.mitigation === undefined || risk.mitigation.trim() === '')
}

/** Questions without an answer. */
export function openOnes(questions: readonly OpenQuestion[]): OpenQuestion[] {
  return questions.filter((question) => !question.answered)
}
