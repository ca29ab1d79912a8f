import type { Item, Section } from '../../model/proposal.ts'
import type { Source } from '../source.ts'

/** Sections whose items have a slide of their own, whatever the sections are called: phases under Graduation Criteria, say. */
export function toldElsewhere(source: Source): ReadonlySet<Section> {
  const { phases, risks, alternatives, openQuestions, successMetrics } = source.proposal.items
  const lists: (readonly Item[] | null)[] = [phases, risks, alternatives, openQuestions, successMetrics]
  const told = new Set<Section>()
  for (const item of lists.flatMap((items) => items ?? [])) {
    const nearest = source.sections.findLast((section) => section.line <= item.line)
    if (nearest === undefined) continue
    if (nearest.line < item.line) told.add(nearest)
    else {
      const parent = source.sections.find((section) => section.sections.includes(nearest))
      told.add(parent ?? nearest)
    }
  }
  return told
}
