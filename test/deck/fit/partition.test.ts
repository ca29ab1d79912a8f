import type { List, Table } from 'mdast'
import { expect, test } from 'vitest'
import type { Atom, Shell } from '../../../src/deck/fit/atoms.ts'
import { isPossible, partition } from '../../../src/deck/fit/partition.ts'

function atom(height: number, more: Partial<Atom> = {}): Atom {
  return { height, inside: [], piece: { kind: 'line', line: `${height}` }, frame: 0, leads: false, ...more }
}

function heights(atoms: readonly Atom[], room: number): number[][] {
  return partition(atoms, room).map((part) => part.map(({ height }) => height))
}

const table = (): Table => ({ type: 'table', children: [] })

test('what fits into one room stands in one', () => {
  expect(heights([atom(40), atom(60)], 100)).toEqual([[40, 60]])
  expect(heights([], 100)).toEqual([])
})

test('parts are as few as can be, and about as full as each other', () => {
  expect(
    heights(
      Array.from({ length: 9 }, () => atom(10)),
      40,
    ),
  ).toEqual([
    [10, 10, 10],
    [10, 10, 10],
    [10, 10, 10],
  ])
  expect(
    heights(
      [50, 30, 10, 5].map((height) => atom(height)),
      80,
    ),
  ).toEqual([[50], [30, 10, 5]])
  expect(heights([atom(64), atom(36), atom(1)], 100)).toEqual([[64], [36, 1]])
})

test('evenness is found to a pixel', () => {
  const many = Array.from({ length: 40 }, () => atom(11))
  expect(partition(many, 439).map(({ length }) => length)).toEqual([20, 20])
})

test('what leads never ends a part', () => {
  expect(heights([atom(50), atom(30), atom(10, { leads: true }), atom(40)], 100)).toEqual([
    [50, 30],
    [10, 40],
  ])
  expect(heights([atom(60), atom(10, { leads: true }), atom(11, { leads: true }), atom(40)], 100)).toEqual([
    [60],
    [10, 11, 40],
  ])
})

test('of many that lead in a row, four at most stand together', () => {
  const leading = [1, 2, 3, 4, 5].map((height) => atom(height * 10, { leads: true }))
  expect(heights(leading, 100)).toEqual([[10, 20, 30, 40], [50]])
})

test('a table costs its frame once in a part, and a second table costs its own', () => {
  const [one, other] = [table(), table()]
  const row = (shell: Shell): Atom => atom(20, { inside: [shell], frame: 30 })
  expect(isPossible([row(one)], 50)).toBe(true)
  expect(isPossible([row(one)], 49)).toBe(false)
  expect(heights([row(one), row(one)], 70)).toHaveLength(1)
  expect(heights([row(one), row(other)], 99)).toHaveLength(2)
  expect(heights([row(one), row(other)], 100)).toHaveLength(1)
})

test('a list costs no frame', () => {
  const list: List = { type: 'list', children: [] }
  expect(heights([atom(50, { inside: [list] }), atom(50, { inside: [list] })], 100)).toHaveLength(1)
})

test('it is possible where every atom fits, with what leads to it', () => {
  expect(isPossible([atom(100), atom(20)], 100)).toBe(true)
  expect(isPossible([atom(20), atom(101), atom(20)], 100)).toBe(false)
  expect(isPossible([atom(30, { leads: true }), atom(80)], 100)).toBe(false)
})
