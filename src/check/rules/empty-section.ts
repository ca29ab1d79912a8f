import { nodesOf } from '../../model/nodes.ts'
import { walkSections } from '../../read/find-sections.ts'
import { plainText } from '../../read/plain-text.ts'
import { placeOf } from '../place.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

const SHOWN = new Set(['image', 'imageReference', 'code', 'table', 'thematicBreak'])

/** A heading with nothing below it. */
export const emptySection: Rule = {
  code: 'empty-section',
  severity: 'warning',
  what: 'A heading has nothing below it.',
  why: 'A reader cannot tell whether it was forgotten or does not apply.',
  mend: 'Write what belongs there, say that it does not apply, or remove the heading.',
  *check({ sections, heading }) {
    for (const { section } of walkSections(sections)) {
      // A second title, right below the first.
      if (section === sections[0] && section.heading.depth === heading?.depth) continue
      const says = section.blocks.some(
        (block) => plainText(block) !== '' || [...nodesOf(block)].some(({ type }) => SHOWN.has(type)),
      )
      if (says || section.sections.length > 0) continue
      yield { message: `The section ${quote(section.title)} is empty.`, ...placeOf(section.heading) }
    }
  },
}
