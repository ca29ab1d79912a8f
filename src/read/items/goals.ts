import type { Item, Section } from '../../model/proposal.ts'
import { findParts } from './find-parts.ts'
import { type Gathering, gather } from './gather.ts'
import { itemOf, readItems } from './simple-items.ts'

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

/** What it leaves aside on purpose: in a section of its own, else under a line in bold beside the goals. */
export function readNonGoals(sections: readonly Section[]): Item[] | null {
  const items = readItems(sections, ['non-goals'], NON_GOALS)
  if (items !== null) return items
  const beside = findParts(sections, ['goals']).flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'non-goals'))
  return beside.length === 0 ? null : beside.flatMap((part) => gather(part, NON_GOALS)).map(itemOf)
}
