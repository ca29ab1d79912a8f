import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

test('the id in the first column of a table is the label', () => {
  const { requirements } = itemsOf(
    '## Requirements',
    '| ID | Requirement |',
    '|---|---|',
    '| FR-1 | Pours |',
    '| NFR-1 | Latency: below a minute |',
    '| 3 | Holds a litre |',
  )
  expect(requirements?.map(({ label, text, functional }) => [label, text, functional])).toEqual([
    ['FR-1', 'Pours', true],
    ['NFR-1', 'Latency: below a minute', false],
    [undefined, 'Holds a litre', true],
  ])
})

test('numbered paragraphs are entries, other paragraphs are prose', () => {
  const prose = (...lines: string[]) => itemsOf('## Requirements', ...lines).requirements?.map((item) => item.prose)
  expect(prose('FR1: It pours.', '', 'FR2: It holds.')).toEqual([undefined, undefined])
  expect(prose('It pours.', '', 'It holds.')).toEqual([true, true])
})
