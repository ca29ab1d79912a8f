import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

test('a list of open issues holds the questions', () => {
  const { openQuestions } = itemsOf('## Open Questions', 'There are two open issues:', '- Which tea?', '- Which cup?')
  expect(openQuestions?.map(({ text }) => text)).toEqual(['Which tea?', 'Which cup?'])
})
