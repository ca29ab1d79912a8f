import type { Item, Section } from '../../model/proposal.ts'
import type { Gathering } from './gather.ts'
import { readItems } from './simple-items.ts'

const GOALS: Gathering = {
  groups:
    /\b(?:goal|objective|scope|priority|must have|should have|nice to have)$|^(?:primary|secondary|tertiary|phase \w+|short term|long term|stretch|core|mvp|alpha|beta|v\d+)$/,
  headed: false,
  skip: (part) => part.kind === 'non-goals' || part.kind === 'success-metrics' || part.kind === 'requirements',
}

const NON_GOALS: Gathering = { ...GOALS, skip: (part) => part.kind === 'goals' }

/** What the proposal is to achieve. */
export function readGoals(sections: readonly Section[]): Item[] | null {
  return readItems(sections, ['goals'], GOALS)
}

/** What it leaves aside on purpose. */
export function readNonGoals(sections: readonly Section[]): Item[] | null {
  return readItems(sections, ['non-goals'], NON_GOALS)
}
