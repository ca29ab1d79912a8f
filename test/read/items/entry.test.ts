import { expect, test } from 'vitest'
import type { Item } from '../../../src/model/proposal.ts'
import { plainText } from '../../../src/read/plain-text.ts'
import { itemsOf } from './read-items.ts'

/** What the nodes of an item are, with their words. */
function blocks(nodes: Item['nodes'] | undefined): string[] | undefined {
  return nodes?.map((node) => `${node.type}: ${plainText(node)}`)
}

function goals(...lines: string[]): string[] | undefined {
  return itemsOf('## Goals', ...lines).goals?.map(({ text, label }) =>
    label === undefined ? text : `${label} | ${text}`,
  )
}

test('a comment before an item is no part of it', () => {
  const { goals } = itemsOf('## Goals', '- <!-- the first -->', '  Hot', '', '  Above 90 °C')
  expect(goals).toMatchObject([{ text: 'Hot', line: 2 }])
  expect(blocks(goals?.[0]?.nodes)).toEqual(['paragraph: Hot'])
  expect(blocks(goals?.[0]?.details)).toEqual(['paragraph: Above 90 °C'])
})

test('an item that starts with no paragraph is all that stands in it', () => {
  const { goals } = itemsOf('## Goals', '- <div>Hot</div>', '', '  and sweet', '- ```', '  boil()', '  ```')
  expect(goals?.map(({ text, line }) => [text, line])).toEqual([
    ['Hot and sweet', 2],
    ['boil()', 5],
  ])
  expect(goals?.map(({ nodes }) => blocks(nodes))).toEqual([['html: Hot', 'paragraph: and sweet'], ['code: boil()']])
  expect(goals?.map(({ details }) => details)).toEqual([[], []])
})

test('a picture without words describes an item', () => {
  const { goals } = itemsOf('## Goals', '- Hot', '', '  ![](cup.png)')
  expect(goals?.[0]?.details).toMatchObject([{ type: 'paragraph', children: [{ type: 'image' }] }])
})

test('an item without words is none, with a label before it neither', () => {
  expect(goals('- Hot', '-', '- Goal 2: N/A', '- Goal 3: TBD', '- Sweet')).toEqual(['Hot', 'Sweet'])
})

test('below a question of a template only lists hold the answers', () => {
  const { nonGoals } = itemsOf(
    '## Non-Goals',
    '- What is out of scope for this proposal?',
    '',
    '  These:',
    '',
    '  - Iced tea',
    '- Coffee',
  )
  expect(nonGoals?.map(({ text }) => text)).toEqual(['Iced tea', 'Coffee'])
})

test.each([
  [
    ['| Goal | Why |', '|-|-|', '| Hot | Tastes |', '| Sweet | Nice |'],
    ['Hot', 'Sweet'],
  ],
  [
    ['| # | Goal |', '|-|-|', '| 1 | Hot |', '| 2 | Sweet |'],
    ['Hot', 'Sweet'],
  ],
  [
    ['| # | Goal |', '|-|-|', '| 1 | Hot |', '| 2 |', '| 3 | N/A |', '| 4 | Sweet |'],
    ['Hot', 'Sweet'],
  ],
  [
    ['| ID | Goal |', '|-|-|', '| G1 | Hot |', '| G-2 | Sweet |'],
    ['G1 | Hot', 'G-2 | Sweet'],
  ],
  [
    ['| No | Goal |', '|-|-|', '| old G1 | Hot |', '| A | Sweet |'],
    ['Hot', 'Sweet'],
  ],
  [['| ID | Goal |', '|-|-|', '| G1 | FR2: Hot |'], ['FR2 | Hot']],
  [['| ID |', '|-|', '| Hot |'], ['Hot']],
  [['| Goal | ID |', '|-|-|', '| U2 plays | G1 |'], ['U2 plays']],
])('the rows of a table are items: %j', (rows, expected) => {
  expect(goals(...rows)).toEqual(expected)
})

test('what stands under the headings below an item describes it, each below its title', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '### Coffee',
    'Bitter.',
    '#### Pros',
    '- Black',
    '#### Cons',
    'It keeps guests *awake*.',
  )
  expect(blocks(alternatives?.[0]?.details)).toEqual([
    'paragraph: Bitter.',
    'paragraph: Pros',
    'list: Black',
    'paragraph: Cons',
    'paragraph: It keeps guests awake.',
  ])
  expect(alternatives?.[0]?.details[1]).toMatchObject({ children: [{ type: 'strong' }] })
})

test('a box of a task list says whether a question is answered, and only there', () => {
  const { openQuestions } = itemsOf('## Open Questions', '- [x] Which cup?', '- [ ] Which pot?', '- Which tea?')
  expect(openQuestions?.map(({ answered }) => answered)).toEqual([true, false, false])
})
