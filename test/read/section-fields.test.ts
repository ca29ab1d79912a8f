import { describe, expect, test } from 'vitest'
import { proposalOf } from './items/read-items.ts'

function fields(...lines: string[]): string[] {
  const { metadata } = proposalOf('# Tea', '', ...lines)
  expect(metadata.fields.every(({ visible }) => visible)).toBe(true)
  return metadata.fields.map(({ line, label, value }) => `${line} ${label}: ${value}`)
}

describe('a section is a field', () => {
  test.each([
    [['## Status', 'Draft'], ['3 Status: Draft']],
    [['## Status', 'Draft', '', 'Tea is hot.'], ['3 Status: Draft']],
    [['## Date', '2024', '', 'Tea is hot.'], ['3 Date: 2024']],
    [['## Creation Date', '2024', '', 'Tea is hot.'], ['3 Creation Date: 2024']],
    [
      ['## Status', '<!-- one of two -->', '', '&nbsp;', '', '```', 'tea', '```', '', '- Draft', '- Open'],
      ['3 Status: Draft'],
    ],
    [['## Authors', '', '- @ada', '- @grace', '', 'Mary'], ['3 Authors: @ada, @grace, Mary']],
    [['## Owners', '@ada', '', '', '', '@grace'], ['3 Owners: @ada, @grace']],
    [['## 状态', '2017-12-22 提议', '', '2017-12-28 完成'], ['3 状态: 2017-12-22 提议']],
    [['## Author(s)', '@ada'], ['3 Author(s): @ada']],
    [['## Authors:', '- @ada'], ['3 Authors: @ada']],
    [['## Status', '|---|---|', '| Created | 2024 |', '', 'Status: Draft'], ['3 Status: Draft']],
    [['## Status', 'Draft: early'], ['3 Status: Draft: early']],
    [['## Status', 'a'.repeat(120)], [`3 Status: ${'a'.repeat(120)}`]],
  ])('%j', (lines, found) => {
    expect(fields(...lines)).toEqual(found)
  })

  test.each([
    ['nothing', ['## Status', '']],
    ['a table that is none', ['## Status', '|---|---|', '| Created | 2024 |']],
    ['prose', ['## Status', 'a'.repeat(121)]],
    ['prose beside people', ['## Authors', '@ada', '', 'a'.repeat(121)]],
    ['code', ['## Status', '```', 'Draft', '```']],
    ['words under another title', ['## Status Quo', 'Tea is hot.']],
    ['words under another title', ['## Tea Status', 'Tea is hot.']],
  ])('but not with %s', (_, lines) => {
    expect(fields(...lines)).toEqual([])
  })
})

test.each(['Metadata', 'Document Information', 'About this proposal'])('a section called %s holds fields', (title) => {
  expect(fields(`## ${title}`, 'Cup: blue', '', '- Status: Draft', '', '### Status', 'Open')).toEqual([
    '4 Cup: blue',
    '6 Status: Draft',
  ])
})
