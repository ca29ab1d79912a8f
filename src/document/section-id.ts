import { shortId } from '../content/short-id.ts'
import type { Section } from '../model/proposal.ts'

/** The id under which a section's heading stands in the page. */
export function sectionId(section: Section): string {
  return shortId(`s-${section.slug}`)
}
