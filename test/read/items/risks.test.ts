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
