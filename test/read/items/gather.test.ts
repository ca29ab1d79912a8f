import { expect, test } from 'vitest'
import type { Item } from '../../../src/model/proposal.ts'
import { plainText } from '../../../src/read/plain-text.ts'
import { itemsOf } from './read-items.ts'

function shown(items: readonly Item[] | null): string[] | undefined {
  return items?.map(({ text, prose }) => (prose ? `${text} (prose)` : text))
}

function goals(...lines: string[]): string[] | undefined {
  return shown(itemsOf('## Goals', ...lines).goals)
}

function alternatives(...lines: string[]): string[] | undefined {
  return shown(itemsOf('## Alternatives', ...lines).alternatives)
}

/** What describes each alternative. */
function details(...lines: string[]): string[][] | undefined {
  return itemsOf('## Alternatives', ...lines).alternatives?.map((item) =>
    item.details.map((block) => `${block.type}: ${plainText(block)}`),
  )
}

test('comments and the targets of links are no words of a section', () => {
  const { goals } = itemsOf('## Goals', 'Be hot.', '', '<!-- soon -->', '', '[cup]: cup.md', '', '<div>Sweet</div>')
  expect(goals).toMatchObject([{ text: 'Be hot.', line: 2, prose: true }])
  expect(goals?.[0]?.details.map((block) => block.type)).toEqual(['html'])
})

test.each([
  ['a list', ['- Hot', '- Sweet'], ['Hot', 'Sweet']],
  ['a list behind a comment', ['<!-- all -->', '', '- Hot', '- Sweet'], ['Hot', 'Sweet']],
  ['a table', ['| Goal |', '|-|', '| Hot |', '| Sweet |'], ['Hot', 'Sweet']],
  ['headings', ['#### Hot', 'Above 90 °C.', '#### Sweet', 'Two lumps.'], ['Hot', 'Sweet']],
  ['nothing', [], ['Kitchen']],
  ['a sentence', ['Be hot.', '', '- Above 90 °C'], ['Kitchen']],
  ['a sentence and headings', ['Be hot.', '#### Milk', 'No.'], ['Kitchen']],
  ['words in HTML', ['<div>Be hot.</div>', '', '- Above 90 °C'], ['Kitchen']],
])('a heading that leads to %s groups, or is a goal', (_, lines, expected) => {
  expect(goals('### Kitchen', ...lines)).toEqual(expected)
})

test.each([
  '1) Kitchen',
  '12: Kitchen',
  '(1) Kitchen',
  'Wish 3, the kitchen',
  'W1 Kitchen',
  'W-12 Kitchen',
  'Which kitchen?',
  'Which kitchen？',
])('“%s” is a goal even where it leads to a list', (title) => {
  expect(goals(`### ${title}`, '- Hot', '- Sweet')).toHaveLength(1)
})

test.each(['Kitchen', 'Kitchen for 2 guests', 'Why? The kitchen', 'Kitchen: 1. floor'])(
  '“%s” groups the list that it leads to',
  (title) => {
    expect(goals(`### ${title}`, '- Hot', '- Sweet')).toEqual(['Hot', 'Sweet'])
  },
)

test('a list that is quoted holds goals too', () => {
  expect(goals('> These:', '>', '> - Hot', '> - Sweet')).toEqual(['Hot', 'Sweet'])
})

test('paragraphs are goals where there is no list, each described by what follows it', () => {
  const { goals } = itemsOf(
    '## Goals',
    '```',
    'first()',
    '```',
    '',
    'Be hot.',
    '',
    '```',
    'boil()',
    '```',
    '',
    'Be sweet.',
    '',
    'N/A',
  )
  expect(shown(goals)).toEqual(['Be hot. (prose)', 'Be sweet. (prose)'])
  expect(goals?.map((item) => item.details.map(({ type }) => type))).toEqual([['code'], []])
})

test('paragraphs that are numbered are a list', () => {
  expect(goals('Goal 1: Hot.', '', 'Goal 2: Sweet.')).toEqual(['Hot.', 'Sweet.'])
  expect(goals('Goal 1: Hot.')).toEqual(['Hot. (prose)'])
  expect(goals('Goal 1: Hot.', '', 'Sweet.')).toEqual(['Hot. (prose)', 'Sweet. (prose)'])
  expect(goals('Primary goal: hot.', '', 'Secondary goal: sweet.')).toEqual(['hot. (prose)', 'sweet. (prose)'])
})

test('a paragraph that leads to reasons describes the alternative above it', () => {
  const led = ['These are its drawbacks:', '', '- Fat']
  expect(details('Boil milk.', '', ...led)).toEqual([['paragraph: These are its drawbacks:', 'list: Fat']])
  expect(details(...led)).toEqual([['list: Fat']])
  expect(details('Boil milk.', '', 'These are its drawbacks:')).toEqual([[], []])
  expect(details('Boil milk.', '', 'These are its drawbacks:', '', 'It burns.')).toEqual([[], [], []])
  expect(details('Boil milk.', '', 'It burns:', '', '```', 'boil()', '```')).toEqual([[], ['code: boil()']])
})

test.each([
  ['- **Boil milk.**', ['White.']],
  ['- **Boil milk**:', ['White.']],
  ['- **Boil** **milk**', ['White.']],
  ['- **Boil milk** or so:', []],
  ['- **Boil milk** : or so', ['or so']],
  ['- Boil milk', []],
  ['- **Boil milk.**\n\n  It is fat.', ['It is fat.']],
  ['- **Boil water.**\n- **Boil milk.**', []],
])('what follows %j describes it only where it is a name', (list, expected) => {
  const found = itemsOf('## Alternatives', list, '', 'White.').alternatives?.at(-1)
  expect(found?.details.map((block) => plainText(block))).toEqual(expected)
})

test('code describes a name in bold, a rule does not, and the next name ends it', () => {
  expect(
    details('- **Boil milk.**', '', '```', 'boil()', '```', '', '---', '', '* **Boil nothing.**', '', 'Cold.'),
  ).toEqual([['code: boil()'], ['paragraph: Cold.']])
  expect(details('- **Boil milk.**', '', 'White.', '', '* **Steep.**', '* **Stir.**', '', 'Done.')).toEqual([
    ['paragraph: White.'],
    [],
    [],
  ])
})

test.each(['**N/A**', '![](cup.png)'])(
  'a list of nothing but %s takes no details from the entry before it',
  (entry) => {
    expect(details('- Milk', '', '  It is fat.', '', 'Shown:', '', `* ${entry}`)).toEqual([['paragraph: It is fat.']])
  },
)

test('a list that begins with code holds an alternative', () => {
  expect(alternatives('- ```', '  boil()', '  ```', '', 'So much.')).toEqual(['boil()'])
})

test('the words that lead to reasons stand in the sentence before a list, and not far before it', () => {
  expect(alternatives('Milk has drawbacks, these:', '- Fat')).toEqual(['Milk has drawbacks, these (prose)'])
  expect(alternatives(`The problem ${'of tea '.repeat(30)}is met by these:`, '- Milk')).toEqual(['Milk'])
  expect(alternatives('```', 'drawbacks:', '```', '', '- Milk', '- Coffee')).toEqual(['Milk', 'Coffee'])
})

test('a colon within the sentence before a list does not announce it', () => {
  expect(alternatives('Some pour: water first.', '', '1. It cools.')).toEqual(['Some pour: water first. (prose)'])
  const { limitations } = itemsOf(
    '## Limitations',
    '- Cold',
    '',
    'Guests told us of problems: many, every day.',
    '',
    '- Late',
  )
  expect(shown(limitations)).toEqual(['Cold', 'Late'])
})

test('only where alternatives are weighed does a list of pros hold no items', () => {
  expect(goals('- Good: taste', '- Good: smell')).toEqual(['Good: taste', 'Good: smell'])
  expect(alternatives('- Good: taste', '- Milk')).toEqual(['Good: taste', 'Milk'])
})

test.each([
  ['- **Must have**', ['Must have']],
  ['- **Must have**\n  - Hot\n  - Sweet', ['Hot', 'Sweet']],
  ['- **Must have** :\n  - Hot', ['Hot']],
  ['- **Must have**\n\n  These:\n\n  - Hot', ['Must have']],
  ['- Must have\n  - Hot', ['Must have']],
  ['- **Hot**\n  - Must have', ['Hot']],
  ['- **Must have**\n  - Hot\n\n  1. Sweet', ['Hot', 'Sweet']],
])('an entry in bold groups those below it where nothing else stands there: %j', (list, expected) => {
  expect(goals(list)).toEqual(expected)
})

test('headings that weigh belong to the paragraphs or the list above them', () => {
  const pros = ['### Pros of milk', '- White']
  expect(alternatives('Boil milk.', '', '```', 'boil()', '```', ...pros)).toEqual(['Boil milk. (prose)'])
  expect(alternatives('- Milk', ...pros)).toEqual(['Milk'])
  expect(alternatives('```', 'boil()', '```', ...pros)).toEqual(['Pros of milk'])
})
