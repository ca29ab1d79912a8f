import { expect, test } from 'vitest'
import { readPeople } from '../../src/read/people.ts'

test.each([
  [['@a, @b, Someone Else'], ['@a', '@b', 'Someone Else']],
  [['@a @b'], ['@a', '@b']],
  [['Ada ada@example.org, Grace grace@example.org'], ['Ada', 'Grace']],
  [['Ada Lovelace (@ada) and Grace Hopper <grace@example.org>'], ['Ada Lovelace', 'Grace Hopper']],
  [
    ['Ada Lovelace ada@example.org', 'Alan'],
    ['Ada Lovelace', 'Alan'],
  ],
  [['Ada Lovelace (@ada)', '@ada'], ['Ada Lovelace']],
  [['Ada Lovelace (Analytical Engines, Inc.)'], ['Ada Lovelace (Analytical Engines, Inc.)']],
  [['@@ada'], ['@ada']],
  [['Ada Lovelace.'], ['Ada Lovelace']],
  [['Martin Luther King Jr.'], ['Martin Luther King Jr.']],
  [['Sandy Anderson'], ['Sandy Anderson']],
  [['TBD', 'N/A', '[GitHub IDs]', 'others', '(to be found)'], []],
])('%j are %j', (parts, people) => {
  expect(readPeople(parts)).toEqual(people)
})

test('a word before an address in angle brackets is no name', () => {
  expect(readPeople(['<@author: ana.tea@example.org>'])).toEqual(['ana.tea@example.org'])
  expect(readPeople(['@author'])).toEqual(['@author'])
})
