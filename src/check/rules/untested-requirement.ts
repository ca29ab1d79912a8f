import type { Proposal } from '../../model/proposal.ts'
import { walkSections } from '../../read/find-sections.ts'
import { plainText } from '../../read/plain-text.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { wordsOf } from '../words.ts'

const TESTING = new Set(['testing', 'test-coverage', 'test-infrastructure'])

/** Shorter words are shared by chance. */
const TELLING = 5

/** A requirement of which no test speaks. */
export const untestedRequirement: Rule = {
  code: 'untested-requirement',
  severity: 'hint',
  what: 'The testing section shares no word with a requirement.',
  why: 'A requirement that no test shows is a wish.',
  mend: 'Say in the testing section how it is shown.',
  *check(proposal) {
    const tests = testsOf(proposal).toLowerCase()
    if (tests === '') return
    const tested = wordsOf(tests)
    for (const { text, label, line, prose } of proposal.items.requirements ?? []) {
      const words = [...wordsOf(text)].filter((word) => word.length >= TELLING)
      const named = label !== undefined && /\d/.test(label) && tests.includes(label.toLowerCase())
      if (prose || named || words.length < 3 || words.some((word) => tested.has(word)) || /\btest/i.test(text)) continue
      yield { message: `No test is mentioned for the requirement ${quote(text)}.`, line }
    }
  },
}

/** What the sections on testing say. */
function testsOf({ sections }: Proposal): string {
  const parts: string[] = []
  for (const { section, around } of walkSections(sections)) {
    if ([...around, section].some(({ kind }) => kind !== undefined && TESTING.has(kind)))
      parts.push(plainText(section.blocks))
  }
  return parts.join('\n')
}
