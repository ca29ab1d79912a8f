import type { Table } from 'mdast'
import { expect, test } from 'vitest'
import { keepCells } from '../../../src/read/markdown/keep-cells.ts'
import { plainText } from '../../../src/read/plain-text.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

const tableOf = (rows: string): { table: Table; text: string } => {
  const text = `# EP-001: Cells\n\n## Summary\n\n| A | B |\n|---|---|\n${rows}\n`
  const table = readProposal(text, 'EP-001.md').value.root.children.find((node) => node.type === 'table')
  if (table === undefined) throw new Error('There is no table.')
  return { table, text }
}

const cellsOf = (rows: string): string[][] =>
  tableOf(rows)
    .table.children.slice(1)
    .map((row) => row.children.map((cell) => plainText(cell)))

test('code with pipes in it stays in its cell', () => {
  expect(cellsOf('| one `a || b || c` (32 bytes) | 2 |')).toEqual([['one a || b || c (32 bytes)', '2']])
})

test('such code is code, and knows its place in the text', () => {
  const { table, text } = tableOf('| `a || b` | 2 |')
  const [code] = table.children[1]?.children[0]?.children ?? []
  expect(code).toMatchObject({ type: 'inlineCode', value: 'a || b' })
  expect(text.slice(code?.position?.start.offset, code?.position?.end.offset)).toBe('`a || b`')
  expect(tableOf('| ` a || b ` | 2 |').table.children[1]?.children[0]).toMatchObject({
    type: 'tableCell',
    children: [{ value: 'a || b' }],
  })
})

test('cells beyond the head stand behind the last one', () => {
  expect(cellsOf('| 1 | 2 | 3 | **4** |')).toEqual([['1', '2 | 3 | 4']])
  expect(cellsOf('| `1 | 2 | 3 |')).toEqual([['`1', '2 | 3']])
})

test('a row that fits its head is left as Markdown reads it', () => {
  expect(cellsOf('| `a | b` |')).toEqual([['`a', 'b`']])
})

/** What each part of a cell is, and what stands in the text at its place. */
const partsOf = (rows: string): string[] => {
  const { table, text } = tableOf(rows)
  return (table.children[1]?.children ?? []).flatMap(({ children, position }) => [
    `cell ${text.slice(position?.start.offset, position?.end.offset)}`,
    ...children.map((node) => `${node.type} ${text.slice(node.position?.start.offset, node.position?.end.offset)}`),
  ])
}

test('a cell knows its place, and so do the code and the words around it', () => {
  expect(partsOf('| x | so `a || b` is **it** |')).toEqual([
    'cell | x ',
    'text x',
    'cell | so `a || b` is **it** |',
    'text so ',
    'inlineCode `a || b`',
    'text  is ',
    'strong **it**',
  ])
  const { table } = tableOf('| so `a || b` is | 2 |')
  const [, code, behind] = table.children[1]?.children[0]?.children ?? []
  expect(code?.position?.start).toMatchObject({ line: 7, column: 6 })
  expect(code?.position?.end).toMatchObject({ line: 7, column: 14 })
  expect(behind?.position?.start).toMatchObject({ line: 7, column: 14 })
})

test('a cell reaches over all that was put behind it', () => {
  const { table, text } = tableOf('| 1 | 2 | 3 | **4** |')
  const { children = [], position } = table.children[1]?.children[1] ?? {}
  expect(text.slice(position?.start.offset, position?.end.offset)).toBe('| 2 | 3 | **4** |')
  expect(children.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'text', 'strong'])
})

test.each([
  ['in every cell of a row', '| `a|b` | `c|d` |', [['a|b', 'c|d']]],
  ['more than once in a cell', '| `a|b` and ``c|d`` | 2 |', [['a|b and c|d', '2']]],
  ['behind code without one', '| `x` and `a|b` | 2 |', [['x and a|b', '2']]],
  ['between several ticks', '| ``a | b`` | 2 |', [['a | b', '2']]],
  ['many times', `| \`${'a|'.repeat(40)}\` | 2 |`, [['a|'.repeat(40), '2']]],
  ['escaped', '| `a \\| b | c` | 2 |', [['a | b | c', '2']]],
  ['over a cell of nothing', '| `a |  | b` | 2 |', [['a | | b', '2']]],
  ['between blanks', '| ` a | b ` | 2 |', [['a | b', '2']]],
  ['behind an escaped backslash', '| \\\\`a|b` | 2 |', [['\\a|b', '2']]],
])('pipes stay in code %s', (_, row, cells) => {
  expect(cellsOf(row)).toEqual(cells)
})

test.each([
  ['ticks that nothing answers', '| `a | b | c |', [['`a', 'b | c']]],
  ['ticks answered by more of them', '| `a | b`` | c |', [['`a', 'b`` | c']]],
  ['ticks answered beyond 40 pipes', `| \`${'a|'.repeat(41)}\` | 2 |`, [['`a', `${'a | '.repeat(40)}\` | 2`]]],
  ['escaped ticks', '| \\`a | b` | 2 |', [['`a', 'b` | 2']]],
  ['ticks written as entities', '| &#96;a | b` | 2 |', [['`a', 'b` | 2']]],
  ['ticks answered by an entity', '| `a | b&#96; | c |', [['`a', 'b` | c']]],
  [
    'ticks answered by an entity, above other code',
    '| `a | b&#96; | c |\n| `d` | e |',
    [
      ['`a', 'b` | c'],
      ['d', 'e'],
    ],
  ],
  ['code that is a tick', '| `` ` `` | b` | c |', [['`', 'b` | c']]],
  ['nothing', '|  | 2 | 3 |', [['', '2 | 3']]],
  ['ticks within strong words', '| **`a** | b` | 2 |', [['`a', 'b` | 2']]],
  ['ticks before strong words', '| `a **b** | c` | 2 |', [['`a b', 'c` | 2']]],
])('pipes part cells behind %s', (_, row, cells) => {
  expect(cellsOf(row)).toEqual(cells)
})

test('tables in lists and quotes keep their cells too', () => {
  const text = '# EP-001: Cells\n\n- item\n\n  > | A |\n  > |---|\n  > | 1 | 2 |\n'
  expect(plainText(readProposal(text, 'EP-001.md').value.root)).toContain('1 | 2')
})

test('a text may have more blocks than a call has room for', () => {
  const children = Array.from({ length: 240_000 }, () => ({ type: 'thematicBreak' as const }))
  expect(() => keepCells({ type: 'root', children }, '')).not.toThrow()
})
