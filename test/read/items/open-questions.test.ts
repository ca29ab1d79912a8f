import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

test('a list of open issues holds the questions', () => {
  const { openQuestions } = itemsOf('## Open Questions', 'There are two open issues:', '- Which tea?', '- Which cup?')
  expect(openQuestions?.map(({ text }) => text)).toEqual(['Which tea?', 'Which cup?'])
})

test('a question in bold is called by its words alone, and what follows describes or answers it', () => {
  const { openQuestions } = itemsOf(
    '## Open Questions',
    '1. **Should the lid stay on?** Most lids fall off. Some guests like them.',
    '2. **Is milk allowed?** Yes, we will allow it.',
    '3. **Cups**: how many?',
  )
  expect(openQuestions).toMatchObject([
    { text: 'Should the lid stay on?', answered: false },
    { text: 'Is milk allowed?', answered: true, answer: 'Yes, we will allow it.' },
    { text: 'Cups: how many?', answered: false },
  ])
})
