import { plainText } from '../../read/plain-text.ts'
import { placeOf } from '../place.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A heading two levels below the one before. */
export const skippedHeadingLevel: Rule = {
  code: 'skipped-heading-level',
  severity: 'hint',
  what: 'A heading is more than one level below the heading before it.',
  why: 'Who listens to the document, or goes by its bookmarks, looks for the level between.',
  mend: 'Use one # less.',
  *check({ root }) {
    let depth = 0
    for (const node of root.children) {
      if (node.type !== 'heading') continue
      if (depth > 0 && node.depth > depth + 1) {
        const levels = `${'#'.repeat(depth)} to ${'#'.repeat(node.depth)}`
        yield { message: `The heading ${quote(plainText(node))} skips a level, from ${levels}.`, ...placeOf(node) }
      }
      depth = node.depth
    }
  },
}
