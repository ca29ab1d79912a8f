import { expect, test } from 'vitest'
import type { Alternative } from '../../../src/model/proposal.ts'
import { plainText } from '../../../src/read/plain-text.ts'
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

test('a reason that leads to a list has what the list says', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '### Boil milk',
    'It is white.',
    '',
    'However we decided against this because:',
    '',
    '- It burns.',
    '- It smells.',
    '',
    '### Boil ink',
    'We decided against it:',
    '',
    'It is black.',
  )
  expect(alternatives?.map(({ reason }) => reason)).toEqual([
    'However we decided against this because: It burns. It smells.',
    'We decided against it:',
  ])
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

/** The blocks that describe each alternative. */
function details(...lines: string[]): string[][] | undefined {
  return itemsOf('## Alternatives', ...lines).alternatives?.map((item) =>
    item.details.map((block) => `${block.type}: ${plainText(block)}`),
  )
}

/** What is said of the first alternative. */
function first(...lines: string[]): Alternative | undefined {
  return itemsOf('## Alternatives', ...lines).alternatives?.[0]
}

test.each([
  ['one numbered alternative', ['### Two ways', 'There are two.', '#### Alternative 1', 'High.'], ['Two ways']],
  ['one heading below', ['### Other strainers', 'They leaked.', '#### A sock', 'Soft.'], ['Other strainers']],
  [
    'only aspects',
    ['### Other strainers', 'They leaked.', '#### Pros', '- Soft', '#### Cons', '- Wet'],
    ['Other strainers'],
  ],
  [
    'lines in bold',
    ['### Other strainers', 'They leak.', '', '**A sock**', '', '- Soft', '', '**A sieve**', '', '- Hard'],
    ['Other strainers'],
  ],
  ['nothing below', ['### Coffee', '### Milk', 'Fat.'], ['Coffee', 'Milk']],
  [
    'a comment and headings',
    ['### Brewing', '<!-- two -->', '', '#### A bag', 'Quick.', '#### A sieve', 'Slow.'],
    ['A bag', 'A sieve'],
  ],
  ['an aspect at the end', ['### Use a bag', '#### Brewing', 'Quick.', '#### Overview', 'Good.'], ['Use a bag']],
  ['a weighing at the end', ['### Use a bag', '#### Brewing', 'Quick.', '#### Pros', 'Good.'], ['Use a bag']],
  ['bold lines and nothing else', ['### Use a bag', '', '**Brewing**', '', 'Quick.'], ['Use a bag']],
])('a heading with %s groups only where several alternatives stand below it', (_, lines, expected) => {
  expect(names(...lines)).toEqual(expected)
})

test('a heading that a paragraph speaks of in passing is an alternative', () => {
  expect(names('- Coffee', '', '### The pot', 'We hear the current shape was chosen by chance.')).toEqual([
    'Coffee',
    'The pot',
  ])
})

test.each([
  'Why is this design best?',
  'Existing tea implementations',
  'Existing green tea implementations',
  'Overview',
])('“%s” is no alternative', (title) => {
  expect(names('### Coffee', 'Bitter.', `### ${title}`, 'Much.')).toEqual(['Coffee'])
})

test.each(['*', '**'])('a heading a level too deep, judged between %j, is told apart from the one above', (mark) => {
  const lines = ['### A sock', `${mark}Rejected${mark}: soft.`, '', '#### A sieve', `${mark}Rejected${mark}: hard.`]
  expect(details(...lines)).toEqual([['paragraph: Rejected: soft.'], ['paragraph: Rejected: hard.']])
})

test('headings below an alternative may describe it and say why it was rejected', () => {
  expect(
    first(
      '### A sock',
      'See below.',
      '#### Description',
      'Knit it.',
      '',
      'Of wool.',
      '#### Why not',
      'It leaks.',
      '',
      'Badly.',
    ),
  ).toMatchObject({ description: 'Knit it. Of wool.', reason: 'It leaks. Badly.' })
  expect(first('### A sock', 'See below.', '#### Why not', '#### Pros', 'It is *soft*.')?.reason).toBeUndefined()
})

test('what is no paragraph describes nothing', () => {
  expect(first('### A sock', '- Knit it', '', '  ```', '  knit()', '  ```', '', 'It is soft.')?.description).toBe(
    'It is soft.',
  )
  expect(first('### A sock', '![](sock.png)', '', 'It is soft.')?.description).toBe('It is soft.')
})

test.each([
  ['We could stir a powder; however, nobody likes it.', 'nobody likes it.'],
  ['We could stir a powder, but nobody likes it.', 'nobody likes it.'],
  ['We could stir a powder;but, as ever, nobody likes it.', 'as ever, nobody likes it.'],
  ['We could stir a powder. It is not worth it. It is old.', 'It is not worth it.'],
  ['We could stir a powder, that is all.', undefined],
])('the reason within %j', (text, reason) => {
  expect(first('### Instant tea', text)?.reason).toBe(reason)
})

test('of several lists the one that is announced as one of faults gives the reason', () => {
  const told = ['### Coffee', 'Brew beans.', '']
  expect(first(...told, 'The steps are:', '- Grind', '', 'The downsides are:', '- Bitter')?.reason).toBe('Bitter')
  expect(first(...told, 'The downsides are:', '', 'Some known issues:', '- Bitter')?.reason).toBe('Bitter')
  expect(first(...told, '```', 'issues:', '```', '', '- Grind')?.reason).toBeUndefined()
  expect(first(...told, `The problem ${'of beans '.repeat(30)}is met so:`, '- Grind')?.reason).toBeUndefined()
})

test('a heading is called by all its words', () => {
  expect(names('### *Boil*: all the milk', 'Fat.', '### **Steep** - all the tea', 'Thin.')).toEqual([
    'Boil: all the milk',
    'Steep - all the tea',
  ])
})

test.each([
  ['- **Boil milk**: it burns', 'Boil milk', ['it burns']],
  ['- **Boil at 3.5 bar**: loud', 'Boil at 3.5 bar', ['loud']],
  ['- **Boil milk:**\n\n  It burns.', 'Boil milk', ['It burns.']],
  ['- **Boil milk.** It burns.', 'Boil milk', ['It burns.']],
  ['- **Boil milk**  –  it *burns*', 'Boil milk', ['it burns']],
  ['- **Boil milk**,  as others do', 'Boil milk', ['as others do']],
  ['- **Boil 3.5 l** of milk', 'Boil 3.5 l of milk', []],
  ['- **Boil milk** at once - quickly', 'Boil milk at once - quickly', []],
  ['- **Boil milk**`, now`', 'Boil milk, now', []],
  ['- Really? *Milk*', 'Really? Milk', []],
  ['- Milk: hot or cold', 'Milk: hot or cold', []],
  ['- Milk:\n\n  It burns.', 'Milk', ['It burns.']],
])('the name that %j gives', (list, text, described) => {
  const found = first(list)
  expect(found?.text).toBe(text)
  expect(found?.details.map((block) => plainText(block))).toEqual(described)
})

test('a name is set as the author set it, and what goes on keeps its marks', () => {
  expect(first('- **Boil milk**: it *burns*')).toMatchObject({
    nodes: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: 'Boil milk' }] }] }],
    details: [{ type: 'paragraph', children: [{ type: 'text', value: 'it ' }, { type: 'emphasis' }] }],
  })
  expect(first('- **Boil milk**  –  it *burns*')).toMatchObject({
    nodes: [{ type: 'paragraph', children: [{ type: 'strong' }] }],
    details: [{ type: 'paragraph', children: [{ type: 'text', value: 'it ' }, { type: 'emphasis' }] }],
  })
})

test('a row of a table says why in the first of its columns that says so', () => {
  const table = ['| Alternative | Reason | Why not | Verdict | Summary |', '|-|-|-|-|-|']
  expect(first(...table, '| Milk | Fat | No | Out | White |')).toMatchObject({ description: 'White', reason: 'Fat' })
  expect(first(...table, '| Milk | | No | Out | |')).toMatchObject({ description: undefined, reason: 'No' })
  expect(first(...table, '| Milk | | | Out | |')?.reason).toBe('Out')
})

test('an alternative in one sentence may say that it was rejected', () => {
  expect(first('- Milk was rejected by all')?.reason).toBe('Milk was rejected by all')
  expect(first('- Milk was rejected by all', '', '  - Twice')?.reason).toBeUndefined()
  expect(first('- Milk was praised by all')?.reason).toBeUndefined()
})

test('without a section on them, headings that are numbered as alternatives are some', () => {
  expect(itemsOf('# Tea', '## Rationale', '### Alternative 1: Milk', 'Fat.').alternatives).toMatchObject([
    { label: 'Alternative 1', text: 'Milk', description: 'Fat.' },
  ])
})

test.each([
  ['a paragraph', ['Other options considered include:', '', 'Milk.']],
  ['code', ['```', 'Other options considered:', '```', '', '- Milk']],
  ['words far before it', [`Other options ${'of tea '.repeat(40)}were considered:`, '- Milk']],
  ['a heading', ['- Milk']],
])('without a section on them, %s announces no alternatives', (_, lines) => {
  expect(itemsOf('# Tea', '## Rationale', ...lines).alternatives).toBeNull()
})

test.each([
  ['**Alternative 12**: Milk', ['Milk']],
  ['**Alternative 1**: Boil milk. It cannot *steep*.', ['Boil milk']],
  [
    `**Alternative 1**: ${'Milk '.repeat(40)}is fat. It burns. So it is.`,
    [`${'Milk '.repeat(40)}is fat. It burns. So it is.`],
  ],
  ['**Best alternative 1**: Milk', undefined],
  ['**Alternative 1 of 2**: Milk', undefined],
  ['Alternative 1: Milk', undefined],
])('without a section on them, a paragraph may be one: %j', (paragraph, expected) => {
  const { alternatives } = itemsOf('# Tea', '## Rationale', 'Words.', '', paragraph)
  expect(alternatives?.map(({ text }) => text)).toEqual(expected)
  if (alternatives) expect(alternatives[0]?.line).toBe(5)
})

test('an alternative that is called by its first sentence is shown by that, and described by the rest', () => {
  const { alternatives } = itemsOf('# Tea', '## Rationale', '**Alternative 1**: Boil *milk*. It cannot `steep`.')
  expect(alternatives).toMatchObject([
    {
      nodes: [{ type: 'paragraph', children: [{ value: 'Boil ' }, { type: 'emphasis' }] }],
      details: [{ type: 'paragraph', children: [{ value: 'It cannot ' }, { type: 'inlineCode' }, { value: '.' }] }],
    },
  ])
})

test.each([
  [
    'words and code',
    ['We could boil milk.', '', '```', 'boil()', '```', '### API Change', 'A pan.'],
    ['We could boil milk.'],
  ],
  ['code', ['```', 'boil()', '```', '### API Change', 'A pan.'], ['API Change']],
  [
    'words and other headings',
    ['We could boil:', '### Milk', 'Fat.', '### API Change', 'A pan.'],
    ['Milk', 'API Change'],
  ],
  [
    'words and lines in bold',
    ['We could boil:', '', '**Solution one**', '', 'A pan.', '', '**Solution two**', '', '- x'],
    ['Solution one', 'Solution two'],
  ],
])('a section of %s', (_, lines, expected) => {
  expect(names(...lines)).toEqual(expected)
})

test('the section that weighs the options describes those that are only listed', () => {
  const weighed = ['## Pros and Cons of the Options', '### Green tea', 'It is light.', '### Milk', 'It is fat.']
  const { alternatives } = itemsOf(
    '## Considered Options',
    '- Green tea',
    '- Milk: hot',
    '- Milk',
    '',
    '  It is white.',
    ...weighed,
  )
  expect(alternatives?.map(({ text, description }) => [text, description])).toEqual([
    ['Green tea', 'It is light.'],
    ['Milk: hot', undefined],
    ['Milk', 'It is white.'],
  ])
})

test('the section that weighs the options names them where no other does', () => {
  const weighed = ['## Pros and Cons of the Options', '### Green tea', 'It is light.', '### Milk', 'It is fat.']
  expect(itemsOf('# Tea', ...weighed).alternatives).toMatchObject([
    { text: 'Green tea', description: 'It is light.' },
    { text: 'Milk', description: 'It is fat.' },
  ])
})

test('a later paragraph of faults is the reason before a “however” of the first', () => {
  const lines = ['### Instant tea', 'Stir a powder; however, it is old.', '', 'Guests deemed it confusing.']
  expect(first(...lines)?.reason).toBe('Guests deemed it confusing.')
})

test('no blanks are left where a comma ends a name', () => {
  expect(first('- **Boil milk**,  as others do')?.details).toMatchObject([{ children: [{ value: 'as others do' }] }])
})

test('a verdict in a table says which alternative was taken', () => {
  const { alternatives } = itemsOf(
    '## Alternatives',
    '',
    '| Option | Cons | Verdict |',
    '|---|---|---|',
    '| Tea | Slow | Rejected |',
    '| Milk | Cold | ✅ Chosen |',
  )
  expect(alternatives?.map(({ text, chosen, reason }) => [text, chosen, reason])).toEqual([
    ['Tea', false, 'Rejected'],
    ['Milk', true, 'Cold'],
  ])
})
