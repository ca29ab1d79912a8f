import { nodesOfType } from '../../model/nodes.ts'
import type { Rule } from '../rule.ts'

/** A pipe that parts cells, in code too. */
const PIPE = /(?<!\\)\|/g

/** A row of a table with more cells than its head. */
export const cellsBeyondHead: Rule = {
  code: 'cells-beyond-head',
  severity: 'hint',
  what: 'A row of a table has more cells than its head.',
  why: 'Sites that show Markdown drop what is beyond; a pipe in code parts cells too.',
  mend: 'Write a pipe within a cell as \\|.',
  *check({ root, text }) {
    for (const table of nodesOfType(root, 'table')) {
      const columns = table.children[0]?.children.length ?? 0
      for (const { position } of table.children.slice(1)) {
        if (position === undefined) continue
        const row = text.slice(position.start.offset, position.end.offset).trim()
        const cells =
          (row
            .replace(/^\|/, '')
            .replace(/(?<!\\)\|$/, '')
            .match(PIPE)?.length ?? 0) + 1
        if (cells <= columns) continue
        yield {
          message: `The row has ${cells} cells, the head of its table ${columns}.`,
          line: position.start.line,
          column: position.start.column,
        }
      }
    }
  },
}
