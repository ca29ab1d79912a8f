import type { Rule } from '../rule.ts'

/** No heading, and no title in the front matter. */
export const missingTitle: Rule = {
  code: 'missing-title',
  severity: 'warning',
  what: 'The proposal has no title.',
  why: 'Cover, deck and index are headed by it.',
  mend: 'Start with a heading such as “# EP-012: Title”.',
  *check({ title }) {
    if (title === undefined) yield { message: 'The proposal has no title.', line: 1 }
  },
}
