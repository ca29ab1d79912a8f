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

test('without a plan, phases may be headings along the migration, but no entries of its list', () => {
  const headings = itemsOf('## Migration Path', '### Phase 1: Kettle', 'Boil.', '### Phase 2: Pot', 'Pour.')
  expect(headings.phases?.map(({ text }) => text)).toEqual(['Kettle', 'Pot'])
  expect(itemsOf('## Migration Path', '1. **Phase 1**: Boil.', '2. **Phase 2**: Pour.').phases).toBeNull()
  const planned = itemsOf(
    '## Migration Path',
    '### Phase 1: Kettle',
    'Boil.',
    '## Implementation Plan',
    '### Phase 1: Tap',
    '- Open',
  )
  expect(planned.phases?.map(({ text }) => text)).toEqual(['Tap'])
})

test('the stages of graduation may stand in a list', () => {
  const stages = (...lines: string[]) => itemsOf('## Graduation Criteria', ...lines).phases?.map(({ text }) => text)
  expect(stages('- Alpha: one cup', '- Beta: two cups', '- **GA** once nobody spills')).toHaveLength(3)
  expect(stages('- Two cups', '- Beta: nobody spills')).toBeUndefined()
})
