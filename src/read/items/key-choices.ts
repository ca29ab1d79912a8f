import type { Item, Section } from '../../model/proposal.ts'
import { readItems } from './simple-items.ts'

/** The decisions of the design that the author calls key. */
export function readKeyChoices(sections: readonly Section[]): Item[] | null {
  return readItems(sections, ['key-choices'], { groups: /\b(?:choice|decision)$/, headed: false })
}
