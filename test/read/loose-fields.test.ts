import { describe, expect, test } from 'vitest'
import { readLooseFields } from '../../src/read/loose-fields.ts'

function read(...lines: string[]): string[] {
  const fields = readLooseFields(lines.join('\n'), 2)
  expect(fields.some(({ visible }) => visible)).toBe(false)
  return fields.map(({ line, label, parts }) => `${line} ${[label, ...parts].join('|')}`)
}

describe('a line is a field', () => {
  test.each([
    ['status: Draft', ['2 status|Draft']],
    ['status:   Draft  ', ['2 status|Draft']],
    ['status:\r', ['2 status']],
    ['status : Draft', ['2 status|Draft']],
    ['"my status": Draft', ['2 my status|Draft']],
    ["'my status': Draft", ['2 my status|Draft']],
    ['status: "Draft"', ['2 status|Draft']],
    ['status: “ Draft of tea ”', ['2 status|Draft of tea']],
    ['status: x"', ['2 status|x"']],
    ['status: the "Draft"', ['2 status|the "Draft"']],
    ['status: a: b', ['2 status|a: b']],
    ['status: Draft  # of tea', ['2 status|Draft']],
    ['status: Draft # a # b', ['2 status|Draft']],
    ['status: # of tea', ['2 status']],
    ['status: "Draft" ,', ['2 status|Draft']],
    ['status:   |', ['2 status']],
    ['authors:   [@ada, @grace]', ['2 authors|@ada|@grace']],
    ['status: Draft #1', ['2 status|Draft #1']],
    ['status: Draft# 1', ['2 status|Draft# 1']],
    ['status: Draft, # of tea', ['2 status|Draft']],
    ['status: Draft, of tea,', ['2 status|Draft, of tea']],
    ['authors: [@ada, "@grace", ]', ['2 authors|@ada|@grace']],
    ['authors: [@ada] of tea', ['2 authors|[@ada] of tea']],
    ['authors: of [@ada]', ['2 authors|of [@ada]']],
    ['authors: []', ['2 authors']],
    ['https://example.org', []],
    ['- a: b', []],
    ['# a: b', []],
    [' a: b', []],
    [`${'a'.repeat(61)}: b`, [`2 ${'a'.repeat(61)}|b`]],
    [`${'a'.repeat(62)}: b`, []],
    [`a: ${'b'.repeat(3000)}`, [`2 a|${'b'.repeat(1997)}`]],
    ['status: |', ['2 status']],
    ['status: >-', ['2 status']],
    ['status: |  ', ['2 status']],
    ['status: >a', ['2 status|>a']],
    ['status: a|', ['2 status|a|']],
    ['status: -', ['2 status|-']],
  ])('%j', (line, fields) => {
    expect(read(line)).toEqual(fields)
  })
})

describe('a line below a field', () => {
  test.each([
    ['is an entry', ['authors:', '- @ada', '  *  "@grace"  '], ['2 authors|@ada|@grace']],
    ['may be several entries', ['authors:', '- [@ada, @grace]'], ['2 authors|@ada|@grace']],
    ['goes on with it', ['status: Draft', '  of', '  "tea"'], ['2 status|Draft of tea']],
    ['starts it', ['status: |', '  Draft'], ['2 status|Draft']],
    ['goes on with the last entry', ['authors:', '- @ada', '  of tea'], ['2 authors|@ada of tea']],
    ['with a dash inside goes on with it', ['status: Draft', '  a - b'], ['2 status|Draft a - b']],
    ['may be blank', ['authors:', '', '- @ada'], ['2 authors|@ada']],
    ['may be blank', ['status: Draft', '', '  ', 'cup: blue'], ['2 status|Draft', '5 cup|blue']],
    ['may be a comment', ['status: Draft', '  # of tea', 'cup: blue'], ['2 status|Draft', '4 cup|blue']],
    ['may end with a hash', ['status: Draft', '  in C#'], ['2 status|Draft in C#']],
  ])('%s', (_, lines, fields) => {
    expect(read(...lines)).toEqual(fields)
  })
})

test('a sidecar file has no lines', () => {
  expect(readLooseFields('a: b\nc: d', 0).map(({ line }) => line)).toEqual([0, 0])
})
