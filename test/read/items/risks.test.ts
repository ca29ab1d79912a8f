import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

function risks(...lines: string[]): [string, string | undefined][] | undefined {
  return itemsOf('## Risks and Mitigations', ...lines).risks?.map(({ text, mitigation }) => [text, mitigation])
}

test('a bare word labels the paragraph below it', () => {
  expect(risks('- Risk', '', '  The pot may break.', '', '- Mitigation', '', '  Keep a second pot.')).toEqual([
    ['The pot may break.', 'Keep a second pot.'],
  ])
})

test('a question behind a colon is no mitigation', () => {
  expect(risks('- Pot: how large should it be? Perhaps a litre.')).toEqual([
    ['Pot: how large should it be? Perhaps a litre.', undefined],
  ])
})

test('words about working around the problem start a mitigation', () => {
  expect(risks('- The tap may drip. In order to work around that problem, put a bowl below.')).toEqual([
    ['The tap may drip.', 'In order to work around that problem, put a bowl below.'],
  ])
})

test('beside a list of risks a heading goes on about them, or names one more', () => {
  expect(risks('- The pot may break.', '', '### How pots break', 'Slowly.', '', '### Risk: no water', 'Dry.')).toEqual([
    ['The pot may break.', undefined],
    ['no water', undefined],
  ])
  expect(risks('- No water', '', '### No water', 'Dry.', '', '- **Mitigation**: dig a well.')).toEqual([
    ['No water', 'dig a well.'],
  ])
})

test('headings alone are the risks, and a paragraph that starts with what prevents it is the mitigation', () => {
  expect(risks('### Too hot', 'It burns.', '', 'To prevent this, we wait.', '### Too cold', 'It is dull.')).toEqual([
    ['Too hot', 'To prevent this, we wait.'],
    ['Too cold', undefined],
  ])
})

test('a sentence about the proposal tells how a risk is met', () => {
  expect(risks('- Guests may leave. The proposal here is to lock the door.')).toEqual([
    ['Guests may leave.', 'The proposal here is to lock the door.'],
  ])
})

test('possible issues are risks', () => {
  expect(itemsOf('## Possible Issues', '- Leaks').risks).toHaveLength(1)
})

test('where lists of one risk and paragraphs alternate, each paragraph meets the risk before it', () => {
  expect(risks('- No tea', '', 'Buy some.', '', '- No cups', '', 'Wash some.')).toEqual([
    ['No tea', 'Buy some.'],
    ['No cups', 'Wash some.'],
  ])
  expect(risks('- No tea', '- No cups', '', 'Both happened before.')).toEqual([
    ['No tea', undefined],
    ['No cups', undefined],
  ])
})

test('below a heading, a paragraph may turn from the risk to its mitigation', () => {
  expect(risks('### Mixed up', 'Green looks like black. One way of addressing this is a label.')).toEqual([
    ['Mixed up', 'One way of addressing this is a label.'],
  ])
})

test('a section that says that there are none has none', () => {
  expect(risks('There are no known risks to mention.')).toEqual([])
  expect(risks('There are no particular risks associated with this change.')).toEqual([])
})

test('a paragraph that says what will be done about the risk is its mitigation', () => {
  expect(risks('### No water', 'The well is dry.', '', 'This risk will be documented.')).toEqual([
    ['No water', 'This risk will be documented.'],
  ])
  expect(risks('### No cups', 'All are dirty. As guests bring theirs, this problem should be avoided.')).toEqual([
    ['No cups', 'As guests bring theirs, this problem should be avoided.'],
  ])
})

test('a sentence that starts with what is to be avoided and goes on to what can be done is the mitigation', () => {
  expect(risks('- Guests drink a lot. In order to avoid an empty pot at noon we can fill a second one.')).toEqual([
    ['Guests drink a lot.', 'In order to avoid an empty pot at noon we can fill a second one.'],
  ])
  expect(risks('- Who washes up? If guests do, the problem of washing up should be solved by them.')).toEqual([
    ['Who washes up?', 'If guests do, the problem of washing up should be solved by them.'],
  ])
})

test('a line that heads a list of mitigations meets the risks above it, each with its own where there are as many', () => {
  expect(risks('Risks:', '', '* Too hot', '* Too cold', '', 'Mitigations:', '', '* Wait', '* Hurry')).toEqual([
    ['Too hot', 'Wait'],
    ['Too cold', 'Hurry'],
  ])
  expect(risks('Risks:', '', '* Too hot', '', 'Mitigations:', '', '* Wait', '* Blow')).toEqual([
    ['Too hot', 'Wait Blow'],
  ])
})

test('below a heading, a bare word heads the list of mitigations', () => {
  expect(risks('### No tea', 'The shop is shut.', '', 'Mitigations', '* Ask a neighbour', '* Drink water')).toEqual([
    ['No tea', 'Ask a neighbour Drink water'],
  ])
})

test('a heading that is only the field of a risk names it where no list stands below', () => {
  expect(
    risks('**Performance**', '', 'It is slow. To mitigate this, wait.', '', '**Security**', '', '- Leaks', '- Spills'),
  ).toEqual([
    ['Performance', 'To mitigate this, wait.'],
    ['Leaks', undefined],
    ['Spills', undefined],
  ])
})

test('a table of aspects says more about the risk above it', () => {
  expect(
    risks('### 1. Cost', '| Aspect | Detail |', '|---|---|', '| Impact | High |', '| Mitigation | Save |'),
  ).toEqual([['Cost', 'Save']])
})

test('the list below a risk meets it where it replies to a question, or is one entry below a sentence', () => {
  expect(
    risks(
      '- Who refills the pot?',
      '  - The cook does.',
      '  - Or the guests.',
      '- It may boil over.',
      '  - We watch it.',
      '- It grows:',
      '  - In price',
      '- It is loud',
      '  - Impact: high',
      '- It is hot',
      '  - On the lid',
      '  - On the spout',
    ),
  ).toEqual([
    ['Who refills the pot?', 'The cook does. Or the guests.'],
    ['It may boil over.', 'We watch it.'],
    ['It grows', undefined],
    ['It is loud', undefined],
    ['It is hot', undefined],
  ])
})

test('a list of reasons why a risk is none is no list of risks', () => {
  expect(
    risks(
      'Guests may miss coffee. However, there are good reasons to do without it:',
      '',
      '- It is bitter',
      '- It is dear',
    ),
  ).toEqual([['Guests may miss coffee.', 'It is bitter It is dear']])
})

test.each([
  ['Mitigación: alertas.', 'La cola crece. '],
  ['Mitigação: alertas.', 'A fila cresce. '],
  ['Gegenmaßnahme: Alarme.', 'Die Schlange wächst. '],
])('“%s” meets the risk before it', (mitigation, risk) => {
  const [found] = itemsOf('## Risks', '', `- ${risk}${mitigation}`).risks ?? []
  expect(found?.text).toBe(risk.trim())
  expect(found?.mitigation).toMatch(/al(?:ert|arm)/i)
})
