import { nodesOfType } from '../../model/nodes.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** Columns that are printed in one line: of code, and of a drawing, at the smallest size each may have on A4. */
export const MOST_COLUMNS: { readonly code: number; readonly drawing: number } = { code: 102, drawing: 174 }

const DRAWN = /[\u2500-\u257f]/

/** A line of code that breaks in print. */
export const longCodeLine: Rule = {
  code: 'long-code-line',
  severity: 'hint',
  what: 'A line of code is too long to be printed in one line.',
  why: 'It is broken on paper, and a drawing made of letters falls apart.',
  mend: 'Break the line where it reads well.',
  *check({ root }) {
    for (const node of nodesOfType(root, 'code')) {
      const most = DRAWN.test(node.value) ? MOST_COLUMNS.drawing : MOST_COLUMNS.code
      const lines = node.value.split('\n').map((line) => [...line].length)
      const at = lines.findIndex((columns) => columns > most)
      const start = node.position?.start.line
      if (at < 0 || start === undefined) continue
      const count = lines.filter((columns) => columns > most).length
      const others = count === 1 ? '' : ` ${count - 1} more of this block are too long.`
      const fenced = node.position?.end.line !== start + lines.length - 1
      yield {
        message: `The line has ${lines[at]} columns; ${most} are printed unbroken.${others}`,
        ...placeOf(node),
        line: start + at + (fenced ? 1 : 0),
        column: most + 1,
      }
    }
  },
}
