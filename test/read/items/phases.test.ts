import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

test('stages of graduation may be lines with a colon above lists', () => {
  const { phases } = itemsOf(
    '## Graduation Criteria',
    'Alpha:',
    '- Tea is hot',
    '',
    'Beta:',
    '- Tea is good',
    '- And cheap',
  )
  expect(phases?.map(({ text, tasks }) => [text, tasks.length])).toEqual([
    ['Alpha', 1],
    ['Beta', 2],
  ])
})
