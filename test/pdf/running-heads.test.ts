import { expect, test } from 'vitest'
import { runningHeads } from '../../src/pdf/running-heads.ts'

const sections = [
  { id: 'a', title: 'Summary' },
  { id: 'b', title: 'Problem' },
  { id: 'c', title: 'Design' },
]

const heads = (pages: Record<string, number>, total = 5) =>
  runningHeads(Array(total).fill(false), sections, new Map(Object.entries(pages))).map(({ section }) => section)

test('a page before the first section has no section', () => {
  expect(heads({ a: 3, b: 4, c: 5 })).toEqual(['', '', 'Summary', 'Problem', 'Design'])
})

test('a page on which several begin shows the first of them, and the next page the last', () => {
  expect(heads({ a: 2, b: 2, c: 4 })).toEqual(['', 'Summary', 'Problem', 'Design', 'Design'])
})

test('a section whose place is unknown is passed over', () => {
  expect(heads({ a: 1, c: 2 }, 2)).toEqual(['Summary', 'Design'])
})

test('every page knows its number, how many there are, and whether it lies on its side', () => {
  expect(runningHeads([false, true], [], new Map())).toEqual([
    { number: 1, total: 2, section: '', landscape: false },
    { number: 2, total: 2, section: '', landscape: true },
  ])
})
