import { describe, expect, test } from 'vitest'
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

describe('people stand apart', () => {
  test.each([
    'Ada and Grace',
    'Ada  and  Grace',
    'Ada und Grace',
    'Ada et Grace',
    'Ada & Grace',
    'Ada + Grace',
    'Ada / Grace',
    'Ada  /  Grace',
    'Ada | Grace',
    'Ada · Grace',
    'Ada,Grace',
    'Ada; Grace',
    'Ada,   Grace',
    'Ada、Grace',
    'Ada，Grace',
    'Ada；Grace',
    'Ada\nGrace',
    'Ada, and Grace',
    'Ada, and  Grace',
    'Ada, &  Grace',
    'Ada, &Grace',
    'Ada, , Grace',
    'Ada, others, Grace',
  ])('%j', (text) => {
    expect(readPeople([text])).toEqual(['Ada', 'Grace'])
  })

  test.each(['Ada/Grace', 'Ada et al.', 'Andrea Etienne', 'Ada (and Grace)', 'Ada (Tea, Inc)', 'Ada [a, b]'])(
    '%j is one',
    (text) => {
      expect(readPeople([text])).toEqual([text])
    },
  )

  test('a closing bracket too many holds nobody back', () => {
    expect(readPeople(['Ada), Grace (Tea, Inc)'])).toEqual(['Ada)', 'Grace (Tea, Inc)'])
  })
})

describe('a person is told by the name', () => {
  test.each([
    ['Ada (@ada)', 'Ada'],
    ['Ada (https://example.org/ada)', 'Ada'],
    ['Ada (http://example.org/ada)', 'Ada'],
    ['Ada (GitHub ada)', 'Ada'],
    ['Ada (gitlab ada)', 'Ada'],
    ['Ada (example.org)', 'Ada'],
    ['Ada (Example)', 'Ada (Example)'],
    ['Ada <ada>', 'Ada'],
    ['[Ada](https://example.org)', 'Ada'],
    ['[Ada Lovelace](x) (Example)', 'Ada Lovelace (Example)'],
    ['[Ada]()', 'Ada'],
    ['Ada mailto:ada@example.org', 'Ada'],
    ['Ada   ada+tea@mail.example.org', 'Ada'],
    ['Ada @ada', 'Ada'],
    ['Ada  @ada.lovelace', 'Ada'],
    ['Ada - @ada', 'Ada'],
    ['Ada:  @ada', 'Ada'],
    ['Ada @a @ada-lovelace.x.y', 'Ada'],
    ['@ada - Ada', 'Ada'],
    ['@ada-l  :  Ada', 'Ada'],
    ['@ada.lovelace - Ada', 'Ada'],
    ['@ada - @grace', '@ada'],
    ['🫖 @ada', '@ada'],
    [' ada@example.org', 'ada@example.org'],
    ['Ada@@tea', 'Ada@@tea'],
    ['Ada @ada - Tea', 'Ada - Tea'],
    ['@ada', '@ada'],
    ['@ada.lovelace', '@ada.lovelace'],
    ['ada@example.org', 'ada@example.org'],
    ['ada@example.org @ada', 'ada@example.org'],
    ['(@Ada)', '@ada'],
    ['<@ada.lovelace>', '@ada.lovelace'],
    ['(@@@ada)', '@ada'],
    ['@@@ada', '@ada'],
    ['ada@', 'ada'],
    ['Ada (at http://x)', 'Ada'],
    ['Ada  Lovelace', 'Ada Lovelace'],
    ['Ada   Lovelace', 'Ada Lovelace'],
    ['**“Ada”**,', 'Ada'],
    ['– Ada –', 'Ada'],
    ['Ada L.', 'Ada L.'],
    ['Ada Jr. Tea.', 'Ada Jr. Tea'],
    ['Ada and Grace et al.', 'Ada'],
    ['`<@author: Ada>`', 'Ada'],
    ['author:Ada', 'Ada'],
    ['Authors:   Ada', 'Ada'],
    ['<authors: Ada', 'Ada'],
    ['Co-author: Ada', 'Co-author: Ada'],
    ['authors: Ada> x', 'authors: Ada> x'],
    ['Ada with input from Grace', 'Ada'],
    ['Ada,  with help of Grace, Mary', 'Ada'],
    ['Ada, with a contribution', 'Ada'],
    ['Ada with contributions by\nGrace', 'Ada'],
    ['Ada  with thanks to Grace', 'Ada'],
    ['Ada with contribution of Grace', 'Ada'],
    ['Ada with feedback of Grace', 'Ada'],
    ['Ada withhelp', 'Ada withhelp'],
  ])('%j is %j', (text, name) => {
    expect(readPeople([text])[0]).toBe(name)
  })

  test.each(['', '()', '""', ' - ', '…', 'unknown'])('%j is nobody', (text) => {
    expect(readPeople([text])).toEqual([])
  })
})

describe('handles with blanks between them', () => {
  test.each([
    ['@ada  @grace', ['@ada', '@grace']],
    [' @ada @grace ', ['@ada', '@grace']],
    ['@ada of tea', ['@ada of tea']],
  ])('%j are %j', (text, people) => {
    expect(readPeople([text])).toEqual(people)
  })
})

describe('a person is told once', () => {
  test.each([
    [['Ada', 'ADA'], ['Ada']],
    [['@Ada', 'Ada'], ['@Ada']],
    [['@ada', 'Ada (@Ada)'], ['@ada']],
    [['Ada (@ada.l)', 'Countess (@ada.l)'], ['Ada']],
    [
      ['Ada (@ada.l)', 'Countess (@ada.m)'],
      ['Ada', 'Countess'],
    ],
    [['Ada (@@ada)', '@ada'], ['Ada']],
    [['Ada @ada @lovelace', '@lovelace'], ['Ada']],
    [
      ['Ada (ada@example.org)', '@example.org'],
      ['Ada', '@example.org'],
    ],
  ])('%j are %j', (parts, people) => {
    expect(readPeople(parts)).toEqual(people)
  })
})

test('a word before an address in angle brackets is no name', () => {
  expect(readPeople(['<@author: ana.tea@example.org>'])).toEqual(['ana.tea@example.org'])
  expect(readPeople(['@author'])).toEqual(['@author'])
})
