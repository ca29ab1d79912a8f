import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

test('a line in bold among the goals may head the non-goals', () => {
  const { goals, nonGoals } = itemsOf(
    '# Tea',
    '## Goals & Non-Goals',
    '**Goals:**',
    '',
    '- Hot',
    '',
    '**Non-goals:**',
    '',
    '- Iced',
  )
  expect([goals?.map(({ text }) => text), nonGoals?.map(({ text }) => text)]).toEqual([['Hot'], ['Iced']])
})

test('an entry in bold that only groups is no goal, the entries below it are', () => {
  const texts = (...lines: string[]) => itemsOf('## Goals', ...lines).goals?.map(({ text }) => text)
  expect(texts('- **Must have**', '  - Hot', '- **Nice to have**:', '  - Sweet')).toEqual(['Hot', 'Sweet'])
  expect(texts('- **Hot**', '  - Above 90 °C', '- **Must have** a lid')).toEqual(['Hot', 'Must have a lid'])
})

test('measures and requirements among the goals are no goals', () => {
  const { goals } = itemsOf(
    '## Goals',
    '**Requirements**',
    '',
    '- A pot',
    '### Primary goals',
    '- Hot',
    '### Success Metrics',
    '- Five cups',
    '### Non-goals',
    '- Iced',
  )
  expect(goals?.map(({ text }) => text)).toEqual(['Hot'])
})

test('goals in bold among the non-goals are none', () => {
  const { nonGoals } = itemsOf('## Non-Goals', '**Goals**', '', '- Hot', '', '**Secondary**', '', '- Iced')
  expect(nonGoals?.map(({ text }) => text)).toEqual(['Iced'])
})
