import type { Item, Section } from '../../model/proposal.ts'
import { readItems } from './simple-items.ts'

/** Limitations of today's system, or of the solution where a section is called so. */
export function readLimitations(sections: readonly Section[]): Item[] | null {
  return readItems(sections, ['limitations'], {
    groups: /\b(?:limitation|issue|problem|pain point)$/,
    headed: false,
    leads: /\b(?:limitations?|pitfalls?|shortcomings?|drawbacks?|problems?|issues?|challenges?|pain points?)\b/i,
  })
}
