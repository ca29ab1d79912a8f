import type { Item, Section } from '../../model/proposal.ts'
import { readItems } from './simple-items.ts'

/** What success will be measured by. */
export function readSuccessMetrics(sections: readonly Section[]): Item[] | null {
  return readItems(sections, ['success-metrics'], {
    groups:
      /\b(?:metric|criteria|kpi|measure|indicator|goal|target)$|^(?:functional|performance|adoption|quality|technical|operational|business|phase \w+)$/,
    headed: false,
    skip: () => false,
  })
}
