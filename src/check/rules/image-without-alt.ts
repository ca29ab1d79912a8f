import { imagesOf } from '../images.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A picture without words. */
export const imageWithoutAlt: Rule = {
  code: 'image-without-alt',
  severity: 'warning',
  what: 'An image has no alternative text.',
  why: 'Who listens to the document hears nothing, and a tagged PDF must have it.',
  mend: 'Say between the brackets what the picture shows.',
  *check({ root, text }) {
    for (const { address, alt, place } of imagesOf(root, text)) {
      if (alt === undefined) yield { message: `The image ${quote(address)} has no alternative text.`, ...place }
    }
  },
}
