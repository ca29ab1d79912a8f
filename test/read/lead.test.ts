import { describe, expect, test } from 'vitest'
import { proposalOf } from './items/read-items.ts'

/** The fields before the first section, and the blocks that are none. */
function lead(...blocks: string[]): { fields: string[]; rest: string[] } {
  const { metadata, lead } = proposalOf(['# Tea', ...blocks].join('\n\n'))
  return { fields: metadata.fields.map(({ label, value }) => `${label}: ${value}`), rest: lead.map(({ type }) => type) }
}

const prose = (count: number): string[] => Array.from({ length: count }, () => 'Tea is hot.')

test('fields and other blocks stand apart', () => {
  expect(lead('**Status**: Draft', 'Tea is hot.', '- Author: @ada')).toEqual({
    fields: ['Status: Draft', 'Author: @ada'],
    rest: ['paragraph'],
  })
})

test('a block that holds fields and other words stays', () => {
  expect(lead('**Status**: Draft\nTea is hot.')).toEqual({ fields: ['Status: Draft'], rest: ['paragraph'] })
})

test('other fields are metadata below metadata only', () => {
  expect(lead('Cup: blue', '**Status**: Draft', 'Spoon: small')).toEqual({
    fields: ['Status: Draft', 'Spoon: small'],
    rest: ['paragraph'],
  })
})

describe('metadata is looked for', () => {
  test('among eight blocks', () => {
    expect(lead(...prose(7), '**Status**: Draft').fields).toEqual(['Status: Draft'])
    expect(lead(...prose(8), '**Status**: Draft').fields).toEqual([])
  })

  test('besides comments and definitions', () => {
    expect(lead('<!-- a -->', ...prose(3), '[a]: b', ...prose(4), '**Status**: Draft')).toEqual({
      fields: ['Status: Draft'],
      rest: ['html', ...prose(3).map(() => 'paragraph'), 'definition', ...prose(4).map(() => 'paragraph')],
    })
  })
})

describe('a list below a label', () => {
  test('is its value', () => {
    expect(lead('Status: Draft\\\n**Authors**:', '- @ada\n- @grace', 'Tea.')).toEqual({
      fields: ['Status: Draft', 'Authors: @ada, @grace'],
      rest: ['paragraph'],
    })
  })

  test.each([
    ['has one already', ['**Authors**: @ada', '- tea'], ['Authors: @ada'], ['list']],
    [
      'stands among other words',
      ['**Note**: hot\n**Authors**:', '- tea'],
      ['Note: hot', 'Authors: '],
      ['paragraph', 'list'],
    ],
    [
      'stands in a table',
      ['| Status | Draft |\n|---|---|\n| Authors | |', '- tea'],
      ['Status: Draft', 'Authors: '],
      ['list'],
    ],
    ['has prose below it', ['**Authors**:', 'Tea.'], ['Authors: '], ['paragraph']],
    ['has nothing below it', ['**Authors**:'], ['Authors: '], []],
  ])('is none where the label %s', (_, blocks, fields, rest) => {
    expect(lead(...blocks)).toEqual({ fields, rest })
  })
})
