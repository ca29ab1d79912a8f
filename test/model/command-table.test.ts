import { expect, test } from 'vitest'
import { spareBlanks, squeezed, tableLines } from '../../src/model/command-table.ts'
import { growthOf, STEADY } from '../growth.ts'

const HEAD = 'CONTAINER ID        IMAGE               STATUS'
const ROWS = ['715ebfcee040        busybox             Up', '0b6247364a03        busybox             Up 7 minutes']

const squeezedLines = (lines: readonly string[], widest = 20): string[] => {
  const spare = spareBlanks(lines, widest)
  return lines.map((line, index) => squeezed(line, spare[index] ?? []))
}

test('a table that a command printed begins with a head in capitals, and ends with a blank line or the next command', () => {
  const isTable = (...lines: string[]): boolean[] => tableLines(lines)
  expect(isTable('$ ps', HEAD, ...ROWS, '', 'more')).toEqual([false, true, true, true, false, false])
  expect(isTable(HEAD, '$ ps', HEAD, 'row')).toEqual([true, false, true, true])
  expect(isTable('Name    of    things', 'row')).toEqual([false, false])
  expect(isTable('A NAME ALONE', 'TWO  NAMES')).toEqual([false, false])
})

test('a wide table does without the blanks that all of its lines share, but for two', () => {
  expect(squeezedLines(['$ ps        --all', HEAD, ...ROWS])).toEqual([
    '$ ps        --all',
    'CONTAINER ID  IMAGE    STATUS',
    '715ebfcee040  busybox  Up',
    '0b6247364a03  busybox  Up 7 minutes',
  ])
})

test('a table of common width keeps its gaps, and one whose columns cannot be counted', () => {
  expect(squeezedLines([HEAD, ...ROWS], 80)).toEqual([HEAD, ...ROWS])
  expect(squeezedLines([HEAD, '漢字                busybox             Up'])[0]).toBe(HEAD)
})

test('each table of a block does without blanks of its own', () => {
  expect(squeezedLines([HEAD, 'a', HEAD, 'b'.repeat(38)])).toEqual([
    'CONTAINER ID  IMAGE  STATUS',
    'a',
    'CONTAINER ID        IMAGE               STATUS',
    'b'.repeat(38),
  ])
})

test('a part of a line does without those blanks that it holds', () => {
  const blanks = [
    { from: 2, to: 5 },
    { from: 8, to: 12 },
  ]
  const line = 'ab   cde    fg'
  for (let cut = 0; cut <= line.length; cut += 1) {
    expect(squeezed(line.slice(0, cut), blanks) + squeezed(line.slice(cut), blanks, cut)).toBe('abcdefg')
  }
})

test('a table may have more rows than a call takes arguments', () => {
  const rows = Array.from({ length: 300_000 }, () => 'a')
  expect(spareBlanks([HEAD].concat(rows), 20).at(-1)).toEqual(spareBlanks([HEAD, 'a'], 20)[1])
})

test('many heads and long rows cost no more than their length', () => {
  expect(
    growthOf(
      (size) =>
        spareBlanks(
          Array.from({ length: size }, () => HEAD),
          20,
        ),
      4000,
    ),
  ).toBeLessThan(STEADY)
  expect(
    growthOf((size) => tableLines([HEAD, 'A'.repeat(size), 'A '.repeat(size), 'A  '.repeat(size)]), 20_000),
  ).toBeLessThan(STEADY)
})
