import type { Rule } from '../rule.ts'

/** Characters that turn what follows to the right or the left and are seen by nobody: embeddings, overrides and isolates. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/** An invisible character that changes the order in which a line is read. */
export const hiddenDirection: Rule = {
  code: 'hidden-direction',
  severity: 'warning',
  what: 'A line holds an invisible character that changes the order in which it is read.',
  why: 'Code can say something else than it shows (CVE-2021-42574).',
  mend: 'Take the character out; what is read from right to left needs none.',
  *check({ text }) {
    if (text.search(TURNS) < 0) return
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
      const marks = [...line.matchAll(TURNS)]
      const [first] = marks
      if (first === undefined) continue
      const names = [...new Set(marks.map(([mark]) => `U+${mark.charCodeAt(0).toString(16).toUpperCase()}`))]
      yield {
        message: `The line holds ${names.join(', ')}, which changes the order in which it is read.`,
        line: index + 1,
        column: first.index + 1,
      }
    }
  },
}
