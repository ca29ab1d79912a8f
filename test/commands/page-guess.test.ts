import { expect, test } from 'vitest'
import { guessFrom, readGuess } from '../../src/commands/page-guess.ts'

test('a guess comes back from its kept form as it was', () => {
  const facts = { places: new Map([['s-goals', 3]]), landscape: [false, true] }
  const layout = { facts, fits: [[2, 310, 0] as const, [3, 0, -2] as const] }
  expect(readGuess(JSON.parse(JSON.stringify(guessFrom(layout))))).toEqual(layout)
})

test.each([
  null,
  'text',
  {},
  { places: [['a', 'b']], landscape: [false], figures: [] },
  { places: [], landscape: [], figures: [] },
  { places: [], landscape: [false] },
  { places: [], landscape: [false], figures: [['0', '1px;color:red', 0]] },
  { places: [], landscape: [false], figures: [[0, 310]] },
])('what is no guess gives none: %j', (kept) => {
  expect(readGuess(kept)).toBeUndefined()
})
