import { expect, test } from 'vitest'
import { guessFrom, readGuess } from '../../src/commands/page-guess.ts'

test('a guess comes back from its kept form as it was', () => {
  const facts = { places: new Map([['s-goals', 3]]), landscape: [false, true] }
  expect(readGuess(JSON.parse(JSON.stringify(guessFrom(facts))))).toEqual(facts)
})

test.each([null, 'text', {}, { places: [['a', 'b']], landscape: [false] }, { places: [], landscape: [] }])(
  'what is no guess gives none: %j',
  (kept) => {
    expect(readGuess(kept)).toBeUndefined()
  },
)
