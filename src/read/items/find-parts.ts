import type { Section } from '../../model/proposal.ts'
import type { SectionKind } from '../../model/section-kind.ts'
import { walkSections } from '../find-sections.ts'
import { type Part, partOfSection } from './part.ts'

/** Kinds inside which a line in bold says nothing about the proposal as a whole. */
const CLOSED: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'alternatives',
  'alternative',
  'options',
  'drawbacks',
  'testing',
  'risks',
  'technical-risks',
  'operational-risks',
  'open-questions',
  'phase',
  'goals',
  'non-goals',
  'requirements',
  'functional-requirements',
  'non-functional-requirements',
  'success-metrics',
  'key-choices',
  'graduation',
])

/** The parts of a document that are about one of the kinds: its sections, else the lines in bold with such a name. */
export function findParts(sections: readonly Section[], kinds: readonly SectionKind[], bold = true): Part[] {
  const found: Section[] = []
  const inBold: Part[] = []
  for (const { section, around } of walkSections(sections)) {
    if (section.kind && kinds.includes(section.kind)) {
      if (!around.some((outer) => outer.kind && kinds.includes(outer.kind))) found.push(section)
    } else if (bold && ![section, ...around].some((each) => each.kind && CLOSED.has(each.kind))) {
      const { parts } = partOfSection({ ...section, sections: [] })
      inBold.push(...parts.filter((part) => part.kind !== undefined && kinds.includes(part.kind)))
    }
  }
  return found.length > 0 ? found.map(partOfSection) : inBold
}
