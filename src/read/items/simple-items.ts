import type { Item, Section } from '../../model/proposal.ts'
import type { SectionKind } from '../../model/section-kind.ts'
import type { Entry } from './entry.ts'
import { findParts } from './find-parts.ts'
import { type Gathering, gather } from './gather.ts'

/** An entry as a plain item. */
export function itemOf({ text, label, line, nodes, details, prose }: Entry): Item {
  return { text, line, nodes, details, ...(label === undefined ? {} : { label }), ...(prose ? { prose } : {}) }
}

/** The items of every section of the kinds; null without one. */
export function readItems(
  sections: readonly Section[],
  kinds: readonly SectionKind[],
  gathering: Gathering,
): Item[] | null {
  const parts = findParts(sections, kinds)
  return parts.length === 0 ? null : parts.flatMap((part) => gather(part, gathering)).map(itemOf)
}
