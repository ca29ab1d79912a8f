import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

function choices(...lines: string[]): string[] | undefined {
  return itemsOf('## Key Design Choices', ...lines).keyChoices?.map(({ text }) => text)
}

test('a heading that speaks of choices groups those below it', () => {
  expect(
    choices('### Brewing choices', 'Two:', '- Steep', '- Stir', '### Later decisions', 'We pour from high.'),
  ).toEqual(['Steep', 'Stir', 'We pour from high.'])
})

test('a heading that only starts with the word is a choice', () => {
  expect(choices('### Choice of cup', 'A mug.', '### Decision by the host', 'She pours.')).toEqual([
    'Choice of cup',
    'Decision by the host',
  ])
})

test('beside a list of choices a heading is none', () => {
  expect(choices('- Steep', '- Stir', '### Thanks', 'To all.')).toEqual(['Steep', 'Stir'])
})
