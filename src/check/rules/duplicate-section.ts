import type { Section } from '../../model/proposal.ts'
import { placeOf } from '../place.ts'
import { quote } from '../quote.ts'
import type { Finding, Rule } from '../rule.ts'

/** Two sections with one title, side by side. */
export const duplicateSection: Rule = {
  code: 'duplicate-section',
  severity: 'warning',
  what: 'Two sections side by side have the same title.',
  why: 'Links and contents lead to the first of them only, and what is said in both may differ.',
  mend: 'Join them, or give each a title of its own.',
  check: ({ sections }) => duplicates(sections),
}

function* duplicates(sections: readonly Section[]): Generator<Finding> {
  const first = new Map<string, Section>()
  for (const section of sections) {
    const title = section.title.toLowerCase()
    const earlier = first.get(title)
    if (earlier === undefined) first.set(title, section)
    else if (title !== '') {
      const message = `The section ${quote(section.title)} was there before, in line ${earlier.line}.`
      yield { message, ...placeOf(section.heading) }
    }
    yield* duplicates(section.sections)
  }
}
