import { expect, test } from 'vitest'
import { unwrapped } from '../../src/deck/prose/unwrap.ts'

test.each([
  ['a paragraph is one line', 'one\ntwo\nthree\n\nfour', 'one two three\n\nfour'],
  ['a list entry is one line', '- one\n  two\n- three', '- one two\n- three'],
  ['a nested entry stays', '1. one\n   - two\n     three', '1. one\n   - two three'],
  ['a heading stands alone', '## One\ntwo\nthree', '## One\ntwo three'],
  ['a table keeps its rows', '| a |\n|---|\n| b |', '| a |\n|---|\n| b |'],
  ['code keeps its lines', '```\none\ntwo\n```\nthree\nfour', '```\none\ntwo\n```\nthree four'],
  ['a quote keeps its marks', '> one\n> two', '> one\n> two'],
  ['a hard break stays', 'one  \ntwo\\\nthree', 'one  \ntwo\\\nthree'],
  ['nothing is nothing', '', ''],
])('%s', (_, markdown, expected) => {
  expect(unwrapped(markdown)).toBe(expected)
})
