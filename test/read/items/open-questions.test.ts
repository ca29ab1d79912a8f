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

test('a question ends where its answer starts', () => {
  const { openQuestions } = itemsOf(
    '## Open Questions',
    '- ~~Who pours?~~ Ana.',
    '- Is milk allowed? Yes.',
    '- May it be cold? (answered: it may)',
    '- Is it tea? Perhaps we could ask.',
    '### Resolved',
    '- Which pot? The blue one.',
  )
  expect(openQuestions?.map(({ text, answered }) => [text, answered])).toEqual([
    ['Who pours?', true],
    ['Is milk allowed?', true],
    ['May it be cold?', true],
    ['Is it tea? Perhaps we could ask.', false],
    ['Which pot?', true],
  ])
})

test('a column of a table may hold the answers', () => {
  const { openQuestions } = itemsOf(
    '## Open Questions',
    '| Question | Answer |',
    '|---|---|',
    '| Which pot? | The blue one |',
    '| When? | TBD |',
  )
  expect(openQuestions).toMatchObject([{ answered: true, answer: 'The blue one' }, { answered: false }])
})
