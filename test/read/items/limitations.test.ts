import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

function limitations(...lines: string[]): string[] | undefined {
  return itemsOf('## Current Limitations', ...lines).limitations?.map(({ text }) => text)
}

test('of several lists the one that is announced holds the limitations', () => {
  expect(
    limitations('We serve:', '- Green', '- Black', '', 'Key limitations of this:', '1. No white', '2. No oolong'),
  ).toEqual(['No white', 'No oolong'])
})

test('a list of problems is one of limitations', () => {
  expect(limitations('It has these problems:', '- Cold', '- Late')).toEqual(['Cold', 'Late'])
})

test.each([
  'limitation',
  'limitations',
  'pitfall',
  'pitfalls',
  'shortcoming',
  'shortcomings',
  'drawback',
  'drawbacks',
  'problem',
  'problems',
  'issue',
  'issues',
  'challenge',
  'challenges',
  'pain point',
  'pain points',
])('the word “%s” announces them', (word) => {
  expect(
    limitations('We serve:', '- Green', '', `Guests told us of ${word} that they met here:`, '- No white'),
  ).toEqual(['No white'])
})

test('a heading that speaks of several groups them, one that only starts so is a limitation', () => {
  expect(limitations('### Known problems', 'Two:', '- Cold', '- Late')).toEqual(['Cold', 'Late'])
  expect(limitations('### Problem with pots', 'They leak.', '### Issue tracker', 'None.')).toEqual([
    'Problem with pots',
    'Issue tracker',
  ])
})

test('beside a list of limitations a heading is none', () => {
  expect(limitations('- Cold', '### Thanks', 'To all.')).toEqual(['Cold'])
})
