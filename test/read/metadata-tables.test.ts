import { expect, test } from 'vitest'
import { proposalOf } from './items/read-items.ts'

test('a table of two columns may have its labels in the head or at the side', () => {
  const head = proposalOf('| Created | Status |', '|---|---|', '| 2024-03-01 | Open |', '', '## Background', 'Tea.')
  expect(head.metadata).toMatchObject({ created: '2024-03-01', status: 'Open' })
  const side = proposalOf('# Tea', '', '| Status | Open |', '|---|---|', '| Created | 2024-03-01 |')
  expect(side.metadata).toMatchObject({ created: '2024-03-01', status: 'Open' })
})
