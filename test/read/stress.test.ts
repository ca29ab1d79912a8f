import { assert, oneof, property, string } from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'
import { workOf } from '../growth.ts'

/** In milliseconds. */
const LONGEST = 10_000

const dense = '## Section\n\nSome text here.\n\n- one item\n- two items\n\n'
const stairs = Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')

test.each([
  ['2,000 sections with a list each', dense.repeat(2000), undefined],
  ['4,000 items that each nest one', '- item\n  - nested\n'.repeat(4000), undefined],
  ['a line of 40,000 characters', `# Title\n\n${'abcd efg '.repeat(4445)}\n`, undefined],
  ['a listing with a line of 40,000 characters', `\`\`\`\n${'x'.repeat(40_000)}\n\`\`\`\n`, undefined],
  ['10 MB', dense.repeat(200_000), 'document-too-long'],
  ['a table of 100,000 rows', `| a | b |\n|---|---|\n${'| one | two |\n'.repeat(100_000)}`, 'block-too-long'],
  ['1,000 quotes in one another', `${'> '.repeat(1000)}x\n`, 'nested-too-deep'],
  ['1,000 lists on one line', `${'- '.repeat(1000)}x\n`, 'nested-too-deep'],
  ['200 lists in one another', stairs.slice(0, stairs.indexOf('\n', 42_000)), 'nested-too-deep'],
  ['1,000 lists in one another', stairs, 'block-too-long'],
  ['closers without an opener', 'a_ '.repeat(30_000), 'tangled-markup'],
  ['brackets that nearly link', '[ (]('.repeat(20_000), 'tangled-markup'],
  ['instructions that never end', 'a <?x '.repeat(20_000), 'tangled-markup'],
  ['a quote that goes on for 30,000 lines', `${'> '.repeat(90)}${'x\n'.repeat(30_000)}`, 'tangled-markup'],
  ['closers in a quote', '> a_ b_ c_\n'.repeat(10_000), 'tangled-markup'],
  ['dollars that no others answer', '$$a $$$b '.repeat(5_000), undefined],
  ['a row of ticks that nothing closes', `| a | b |\n|---|---|\n${'| `'.repeat(20_000)}`, undefined],
])('%s: read in 10 s of work, or refused', (_, text, refusal) => {
  const read = workOf(() => readProposal(text, 'long.md'))
  expect(read.work).toBeLessThan(LONGEST)
  const { value, notes } = read.value
  expect(notes.find(({ severity }) => severity === 'error')?.code).toBe(refusal)
  expect(value.text).toBe(text)
  if (refusal) expect(JSON.stringify(value.root)).toContain(JSON.stringify(text.slice(0, 40)).slice(1, -1))
})

test('single dollars that may begin a formula and no others answer: read in 10 s of work', () => {
  const read = workOf(() => readProposal('$a '.repeat(20_000), 'long.md', { singleDollar: true }))
  expect(read.work).toBeLessThan(LONGEST)
  const { value } = read.value
  expect(nodesOf(value.root).some(({ type }) => type === 'inlineMath')).toBe(false)
})

function nodesOf(root: Nodes): Nodes[] {
  const found: Nodes[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    if ('children' in node) open.push(...node.children)
  }
  return found
}

const markdownish = string({
  unit: oneof(
    ...[
      '\n',
      '\n\n',
      '# ',
      '- ',
      '> ',
      '```',
      '|',
      '**',
      '_',
      '[',
      '](',
      ':',
      '<',
      '>',
      '\t',
      '    ',
      '\r',
      '---\n',
      '\\',
      '&',
      '\u202e',
      '日本',
    ].map((mark) => string({ minLength: 1, maxLength: 3 }).map((text) => `${mark}${text}`)),
  ),
  maxLength: 60,
})

test('any text is read without throwing, and every position lies inside it', () => {
  assert(
    property(oneof(string(), string({ unit: 'binary' }), markdownish), (text) => {
      const { value, notes } = readProposal(text, 'any.md', { sidecar: text })
      const lines = text.split(/\r\n|\r|\n/).length
      for (const { position } of nodesOf(value.root)) {
        if (!position) continue
        expect(position.start.offset).toBeGreaterThanOrEqual(0)
        expect(position.end.offset).toBeLessThanOrEqual(text.length)
        expect(position.end.offset).toBeGreaterThanOrEqual(position.start.offset ?? 0)
        expect(position.end.line).toBeLessThanOrEqual(lines)
      }
      const entries = Object.values(value.items).flatMap((list) => list ?? [])
      for (const { line } of [...entries, ...notes]) {
        if (line !== undefined) expect(line).toBeGreaterThanOrEqual(1)
        if (line !== undefined) expect(line).toBeLessThanOrEqual(lines)
      }
    }),
    { numRuns: 400, seed: 11 },
  )
})
