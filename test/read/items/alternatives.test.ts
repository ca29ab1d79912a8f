import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

function names(...lines: string[]): string[] | undefined {
  return itemsOf('## Alternatives', ...lines).alternatives?.map(({ text }) => text)
}

test('a heading without words of its own groups the alternatives below it', () => {
  expect(
    names('### Brewing', '#### Use a bag', 'Quick.', '#### Use a sieve', 'Slow.', '### Serving', '#### A mug', 'Big.'),
  ).toEqual(['Use a bag', 'Use a sieve', 'A mug'])
})

test('a heading without words of its own is the alternative where what stands below are its aspects', () => {
  expect(names('### Use a bag', '#### Overview', 'Quick.', '#### Pros', '- Cheap')).toEqual(['Use a bag'])
  expect(names('### Option 2: Use a bag', '#### Brewing', 'Quick.', '#### Serving', 'Hot.')).toEqual(['Use a bag'])
})

test('a heading with words groups alternatives that are numbered below it', () => {
  expect(
    names('### Two ways to pour', 'There are two.', '#### Alternative 1', 'High.', '#### Alternative 2', 'Low.'),
  ).toHaveLength(2)
})

test('after an entry that is only a name in bold, other lists describe it', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '- **Boil milk.**',
    '',
    'It could hold:',
    '- cows',
    '- oats',
    '',
    'However, it burns.',
    '',
    '- **Boil nothing.**',
    '',
    'Cold tea.',
  )
  expect(alternatives?.map(({ text }) => text)).toEqual(['Boil milk.', 'Boil nothing.'])
  expect(alternatives?.[0]).toMatchObject({ description: 'It could hold:', reason: 'However, it burns.' })
  expect(alternatives?.[1]?.description).toBe('Cold tea.')
})

test('the reason may stand in the paragraph that describes', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '### A samovar',
    'Use a samovar. While pretty, it is not small enough.',
  )
  expect(alternatives?.[0]?.reason).toBe('While pretty, it is not small enough.')
})

test('a decision may name an option without the remark behind its dash', () => {
  const { alternatives } = itemsOf(
    '## Considered Options',
    '* `green-tea.md` - the usual',
    '* `black tea` - strong',
    '## Decision Outcome',
    'Chosen option: `green-tea.md`, because it is light.',
  )
  expect(alternatives?.map(({ chosen }) => chosen)).toEqual([true, false])
})

test('the reason may follow a “however” in the only sentence', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '### Instant tea',
    'We could stir a powder; however, nobody likes it.',
  )
  expect(alternatives?.[0]?.reason).toBe('nobody likes it.')
})

test('lists of drawbacks are no alternatives', () => {
  expect(names('- Coffee', '', 'It has these drawbacks:', '- Bitter', '- Black')).toEqual(['Coffee'])
})

test('headings about motives and references are no alternatives', () => {
  expect(names('### Coffee', 'Bitter.', '### Motivating issues', '- One', '### Prior art', 'Much.')).toEqual(['Coffee'])
})

test('alternates are alternatives', () => {
  expect(itemsOf('## Alternates Considered', '- Coffee').alternatives).toHaveLength(1)
})

test('a list announced as one of downsides gives the reason', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '### Coffee',
    'Brew beans.',
    '',
    'The downsides are:',
    '- Bitter.',
    '- Dear.',
  )
  expect(alternatives?.[0]?.reason).toBe('Bitter. Dear.')
})

test('a list below a paragraph that speaks of one thing goes on about it, and leaves the section prose', () => {
  const { alternatives } = itemsOf('## Alternatives', 'Some pour the water first.', '', '1. It cools.', '2. It spills.')
  expect(alternatives).toMatchObject([{ text: 'Some pour the water first.', prose: true }])
  expect(names('We looked at two ways to pour.', '', '- High', '- Low')).toEqual(['High', 'Low'])
  expect(names('We have considered:', '', '- High', '- Low')).toEqual(['High', 'Low'])
})

test('a heading that speaks of several alternatives groups those below it', () => {
  expect(
    names('### Alternative strainers', 'They leaked.', '', '#### A sock', 'Soft.', '', '#### A sieve', 'Hard.'),
  ).toEqual(['A sock', 'A sieve'])
  expect(names('### Alternative strainer', 'It leaked.', '', '#### In bags', 'No.', '', '#### In cups', 'No.')).toEqual(
    ['Alternative strainer'],
  )
})

test('a heading that opens with why the design was chosen is no alternative', () => {
  expect(names('- Coffee', '', '### The pot', 'The current shape was chosen because it pours well.')).toEqual([
    'Coffee',
  ])
})

test('a heading a level too deep stands beside the one that is judged in the same words', () => {
  expect(names('### A sock', '*Rejected*: soft.', '', '#### A sieve', '*Rejected*: hard.')).toEqual([
    'A sock',
    'A sieve',
  ])
  expect(names('### A sock', '*Rejected*: soft.', '', '#### How it would hang', 'On a hook.')).toEqual(['A sock'])
})

test('without a section on them, alternatives are the list that a sentence announces', () => {
  const { alternatives } = itemsOf(
    '# Tea',
    '## Rationale',
    'Other options considered include:',
    '',
    '- *Coffee*: bitter.',
    '- Milk',
  )
  expect(alternatives?.map(({ line }) => line)).toEqual([5, 6])
  expect(
    itemsOf('# Tea', '## Rationale', 'The following was considered:', '', '- Price', '- Taste').alternatives,
  ).toBeNull()
})

test('an alternative that is told in a labelled paragraph is called by its first sentence', () => {
  const { alternatives } = itemsOf('# Tea', '## Rationale', '**Alternative 1**: Boil milk. It cannot steep.', '')
  expect(alternatives).toMatchObject([{ label: 'Alternative 1', text: 'Boil milk', description: 'It cannot steep.' }])
})

test('a description that is all fault is the reason', () => {
  const { alternatives } = itemsOf('## Alternatives', '- **Many pots**: Washing them is a significant burden.')
  expect(alternatives?.[0]).toMatchObject({ text: 'Many pots', reason: 'Washing them is a significant burden.' })
})

test('headings that weigh the paragraphs above them are no alternatives', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    'We could boil milk.',
    '### Pros of milk',
    '- White',
    '### Cons of milk',
    '- Fat',
  )
  expect(alternatives).toMatchObject([{ text: 'We could boil milk.', prose: true }])
})

test('headings that only go on about the one alternative that a section tells of are none', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    'We could boil milk.',
    '### API Change',
    'A pan.',
    '### Test Plan',
    '- Taste it',
  )
  expect(alternatives).toMatchObject([{ text: 'We could boil milk.', prose: true }])
  expect(names('These:', '### Design 1', 'High.', '### Design 2', 'Low.')).toHaveLength(2)
})

test('a paragraph that finds fault with an alternative is its reason', () => {
  const { alternatives } = itemsOf('## Alternatives', '### A sock', 'Use a sock.', '', 'Guests deemed it confusing.')
  expect(alternatives?.[0]?.reason).toBe('Guests deemed it confusing.')
})

test('headings about prior art are no alternatives', () => {
  expect(
    names('### Prior art', 'Tea has been made.', '### Existing tea implementations', '- Mine', '### A sock', 'No.'),
  ).toEqual(['A sock'])
})

test('words in bold name an alternative that goes on behind a comma or a dash', () => {
  expect(names('- **Boil milk**, as others do. It burns.', '- **Do nothing** - nobody is thirsty.')).toEqual([
    'Boil milk',
    'Do nothing',
  ])
})

test('lines of one paragraph may each say something about an alternative', () => {
  const { alternatives } = itemsOf('## Alternatives', '### A sock', '**Pros**: soft', '**Decision**: it leaks')
  expect(alternatives?.[0]?.reason).toBe('it leaks')
})

test('a list that only weighs holds no alternatives', () => {
  const { alternatives } = itemsOf('## Alternatives', 'Boil milk:', '', '- Pro: white', '- Con: fat')
  expect(alternatives).toMatchObject([{ text: 'Boil milk', prose: true }])
})

test('a letter that numbers an alternative belongs to it as little as a number does', () => {
  expect(names('### A. Milk', 'Fat.', '### B) Water', 'Thin.', '### 3. Nothing', 'Dry.')).toEqual([
    'Milk',
    'Water',
    'Nothing',
  ])
})
