import { expect, test } from 'vitest'
import { guessFrom, readGuess } from '../../src/commands/page-guess.ts'

test('a guess comes back from its kept form as it was', () => {
  const facts = { places: new Map([['s-goals', 3]]), landscape: [false, true] }
  const layout = { facts, fits: [[2, 310] as const] }
  expect(readGuess(JSON.parse(JSON.stringify(guessFrom(layout))))).toEqual(layout)
})

test.each([
  null,
  'text',
  {},
  { places: [['a', 'b']], landscape: [false], fits: [] },
  { places: [], landscape: [], fits: [] },
  { places: [], landscape: [false] },
  { places: [], landscape: [false], fits: [['0', '1px;color:red']] },
])('what is no guess gives none: %j', (kept) => {
  expect(readGuess(kept)).toBeUndefined()
})
