import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { type Atom, atomsOf } from '../../../src/deck/fit/atoms.ts'
import type { Measured } from '../../../src/deck/fit/measured.ts'
import { parseMarkdown } from '../parse-markdown.ts'

const high = (height: number, ...parts: Measured[]): Measured => ({ height, parts })

function atoms(markdown: string, measured: Measured[], room = 100): Atom[] {
  return atomsOf(parseMarkdown(markdown).children, measured, room)
}

/** Each atom as a line: its height, what it stands in, and its words. */
function told(markdown: string, measured: Measured[], room = 100): string[] {
  return atoms(markdown, measured, room).map(
    ({ height, inside, piece }) => `${height} ${[...inside.map(({ type }) => type), words(piece)].join(' ')}`,
  )
}

function words(piece: Atom['piece']): string {
  if (piece.kind === 'line') return piece.line
  return piece.kind === 'node' ? plainText(piece.node) : plainText({ type: 'paragraph', children: [...piece.words] })
}

test('what is no list, table or listing stays whole up to the height of the room', () => {
  expect(told('One. Two.\n\n> Said. Again.\n\n---', [high(100), high(100, high(50), high(50)), high(200)])).toEqual([
    '100 One. Two.',
    '100 Said. Again.',
    '200 ',
  ])
})

test('a list may be broken between its items, each as high as it was measured', () => {
  expect(told('- a\n- b', [high(30, high(10), high(20))])).toEqual(['10 list a', '20 list b'])
})

test('items that were not measured one by one share the height of their list', () => {
  expect(told('- a\n- b', [high(30, high(10))])).toEqual(['15 list a', '15 list b'])
})

test('an item of several blocks is cut where it takes more than six tenths of the room', () => {
  const item = '- a\n\n  b'
  expect(told(item, [high(60, high(60, high(20), high(40)))])).toEqual(['60 list ab'])
  expect(told(item, [high(61, high(61, high(20), high(41)))])).toEqual(['20 list listItem a', '41 list listItem b'])
})

test('an item of one block is cut only where it is higher than the room', () => {
  const parts = (height: number): Measured[] => [high(height, high(height, high(height)))]
  expect(told('- One. Two.', parts(100))).toEqual(['100 list One. Two.'])
  expect(told('- One. Two.', parts(180))).toEqual([
    '80 list listItem paragraph One.',
    '100 list listItem paragraph  Two.',
  ])
})

test('a quotation higher than the room is cut between its paragraphs', () => {
  expect(told('> a\n>\n> b', [high(120, high(50), high(70))])).toEqual(['50 blockquote a', '70 blockquote b'])
})

test('the rows of a table are atoms, and its head is what it costs again on every slide', () => {
  const table = '| h |\n| - |\n| a |\n| b |'
  expect(told(table, [{ ...high(70, high(20), high(30)), head: 25 }])).toEqual(['20 table a', '30 table b'])
  expect(atoms(table, [{ ...high(70, high(20), high(30)), head: 25 }])).toMatchObject([
    { frame: 25, leads: false, piece: { kind: 'node', node: { type: 'tableRow' } } },
    { frame: 25 },
  ])
  expect(atoms(table, [high(70, high(20), high(30))])[0]?.frame).toBe(40)
  expect(told(table, [high(70)])).toEqual(['35 table a', '35 table b'])
})

test('the lines of a listing are atoms, an empty one too, and its frame is what it costs again', () => {
  const listing = '```go\na\n\nb\n```'
  const measured = { ...high(70, high(10), high(10), high(12)), head: 38 }
  expect(told(listing, [measured])).toEqual(['10 code a', '10 code ', '12 code b'])
  expect(atoms(listing, [measured])).toMatchObject([{ frame: 38, leads: false }, { frame: 38 }, { frame: 38 }])
  expect(atoms(listing, [high(70)])[0]?.frame).toBe(32)
})

test('a line of a listing is cut only where it is higher than the room within the frame', () => {
  const line = (height: number): Measured[] => [{ ...high(height + 20, high(height)), head: 20 }]
  expect(told('```\nabcdef\n```', line(80))).toEqual(['80 code abcdef'])
  // Two rooms of 80 and a tenth more are three pieces.
  expect(told('```\nabcdefg\n```', line(159))).toEqual(['53 code abc', '53 code def', '53 code g'])
})

test('a paragraph higher than the room is cut into sentences that share its height by their length', () => {
  expect(told('Abcdef. Uvwxyz.', [high(150)])).toEqual(['70 paragraph Abcdef.', '80 paragraph  Uvwxyz.'])
})

test('a sentence that would fill more than eight tenths of the room is cut between words', () => {
  const lengths = (text: string): number[] => atoms(text, [high(200)]).map(({ piece }) => words(piece).length)
  // Two rooms hold a hundred characters: forty are eight tenths of one.
  expect(lengths(`${'a'.repeat(39)}. ${'B'.repeat(38)}. ${'C'.repeat(18)}.`)).toEqual([40, 40, 20])
  expect(lengths(`${'abcdefghi '.repeat(9)}abcdefghij`)).toEqual([40, 40, 20])
})

test('a paragraph without words is never cut away', () => {
  const [atom] = atoms('![](high.png)', [high(300)])
  expect(JSON.stringify(atom?.piece)).toContain('high.png')
})

test.each([
  ['## Heading', true],
  ['The steps are:', true],
  ['步骤如下：', true],
  ['The steps are: ', true],
  ['One: two', false],
  ['Words', false],
  ['> Said:', false],
])('%j leads to what follows: %s', (markdown, leads) => {
  expect(atoms(markdown, [high(20)])[0]?.leads).toBe(leads)
})

test('what was not measured is taken for as many lines as its words fill', () => {
  const heights = (markdown: string): number[] => atoms(markdown, [], 1000).map(({ height }) => height)
  expect([heights('a'.repeat(80)), heights('a'.repeat(81)), heights('- a\n- b')]).toEqual([[36], [72], [18, 18]])
})
