import type { Proposal, Section } from '../model/proposal.ts'
import type { SectionKind } from '../model/section-kind.ts'

/** Every section of a tree in reading order, with the sections around it, outermost first. */
export function* walkSections(
  sections: readonly Section[],
  around: readonly Section[] = [],
): Generator<{ section: Section; around: readonly Section[] }> {
  for (const section of sections) {
    yield { section, around }
    yield* walkSections(section.sections, [...around, section])
  }
}

/**
 * The sections of a kind in reading order, however deep; one inside another of the same kind is part of that one.
 *
 * @example
 * ```ts
 * import { findSections, readProposal } from 'ep-export'
 *
 * const { value } = readProposal('# EP-001: Queues\n\n## Risks\n\n- They fill.', 'EP-001.md')
 * console.log(findSections(value, 'risks').map(({ title }) => title))
 * ```
 */
export function findSections(proposal: Pick<Proposal, 'sections'>, kind: SectionKind): Section[] {
  const found: Section[] = []
  for (const { section, around } of walkSections(proposal.sections)) {
    if (section.kind === kind && !around.some((outer) => outer.kind === kind)) found.push(section)
  }
  return found
}
