import type { Risk } from '../model/proposal.ts'
import { type RiskLevel, riskLevel } from './risk-level.ts'

/** A risk whose author said how likely and how grave it is. */
export interface WeighedRisk {
  readonly risk: Risk
  /** Its place among all risks, from 1. */
  readonly number: number
  readonly likelihood: RiskLevel
  readonly impact: RiskLevel
}

/** The rows of a field of risks, from the top. */
export const LIKELIHOODS: readonly (readonly [RiskLevel, string])[] = [
  [3, 'Likely'],
  [2, 'Possible'],
  [1, 'Unlikely'],
]

/** Those of some risks that have a place in a field of likelihood and impact, in their order. */
export function weighedRisks(risks: readonly Risk[]): WeighedRisk[] {
  return risks.flatMap((risk, at) => {
    const [likelihood, impact] = [riskLevel(risk.likelihood), riskLevel(risk.impact)]
    return likelihood === undefined || impact === undefined ? [] : [{ risk, number: at + 1, likelihood, impact }]
  })
}
