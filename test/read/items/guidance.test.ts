import { expect, test } from 'vitest'
import { isGuidance } from '../../../src/read/items/guidance.ts'
import { itemsOf } from './read-items.ts'

test('what a template told the author to write says nothing', () => {
  const items = itemsOf(
    '# Tea',
    '## Goals',
    'List the specific goals of the proposal.',
    '## Risks and Mitigations',
    'What are the risks of this proposal, and who drinks it?',
    '## Alternatives',
    '{title of option 1}',
    '## Open Questions',
    'This is where to call out areas of the design that are still to be decided.',
  )
  expect([items.goals, items.risks, items.alternatives, items.openQuestions]).toEqual([[], [], [], []])
})

test('below a question of the template, the items are what the author wrote', () => {
  const { openQuestions } = itemsOf(
    '## Unresolved questions',
    '- What parts of the design do you expect to resolve before this is merged?',
    '  - Which cup?',
    '  - Which saucer?',
    '- What parts of the design do you expect to resolve later?',
    '- May guests bring their own?',
  )
  expect(openQuestions?.map(({ text, line }) => [text, line])).toEqual([
    ['Which cup?', 3],
    ['Which saucer?', 4],
    ['May guests bring their own?', 6],
  ])
})

test.each([
  ['{title of option 1}', true],
  ['{tea}', true],
  ['{a}', false],
  ['{title} of the tea', false],
  ['The tea is {hot}', false],
  ['{hot} and {cold}', false],
  ['How will security be reviewed, and by whom?', true],
  ['We ask how will security be reviewed', false],
])('%j may be words of a template: %s', (text, expected) => {
  expect(isGuidance(text)).toBe(expected)
})
