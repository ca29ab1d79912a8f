import type { Table } from 'mdast'
import { expect, test } from 'vitest'
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
})

test('cells beyond the head stand behind the last one', () => {
  expect(cellsOf('| 1 | 2 | 3 | **4** |')).toEqual([['1', '2 | 3 | 4']])
  expect(cellsOf('| `1 | 2 | 3 |')).toEqual([['`1', '2 | 3']])
})

test('a row that fits its head is left as Markdown reads it', () => {
  expect(cellsOf('| `a | b` |')).toEqual([['`a', 'b`']])
})

test('a row of very many open ticks takes no long time', () => {
  const row = '| `'.repeat(20_000)
  const [cells = []] = cellsOf(row)
  expect(cells).toHaveLength(2)
})
