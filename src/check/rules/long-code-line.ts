import { spareBlanks, squeezed, tableLines } from '../../model/command-table.ts'
import { nodesOfType } from '../../model/nodes.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** Columns that are printed in one line: of each kind of code, at the smallest size that it may have on A4. */
export const MOST_COLUMNS: { readonly code: number; readonly table: number; readonly drawing: number } = {
  code: 102,
  table: 135,
  drawing: 174,
}

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
      const written = node.value.split('\n')
      const isTable = tableLines(written)
      const isDrawn = DRAWN.test(node.value)
      const mostOf = (at: number): number =>
        isDrawn ? MOST_COLUMNS.drawing : isTable[at] ? MOST_COLUMNS.table : MOST_COLUMNS.code
      const spare = spareBlanks(written, MOST_COLUMNS.table)
      const isLong = (line: string, at: number): boolean =>
        [...squeezed(line.trimEnd(), spare[at] ?? [])].length > mostOf(at)
      const at = written.findIndex(isLong)
      const columns = [...(written[at] ?? '').trimEnd()].length
      const most = mostOf(at)
      const start = node.position?.start.line
      if (at < 0 || start === undefined) continue
      const count = written.filter(isLong).length
      const others = count === 1 ? '' : ` ${count - 1} more of this block are too long.`
      const fenced = node.position?.end.line !== start + written.length - 1
      yield {
        message: `The line has ${columns} columns; ${most} are printed unbroken.${others}`,
        ...placeOf(node),
        line: start + at + (fenced ? 1 : 0),
        column: most + 1,
      }
    }
  },
}
