import { expect, test } from 'vitest'
import { findSeams } from '../../../src/read/markdown/seams.ts'

/** The parts that the seams of a text cut it into, each with the line it starts on. */
function partsOf(text: string): string[] {
  let from = { at: 0, line: 1 }
  const parts: string[] = []
  for (const seam of findSeams(text)) {
    parts.push(`${from.line} ${text.slice(from.at, seam.at)}`)
    from = seam
  }
  return parts
}

test.each([
  ['a blank line', 'a\n\nb\nc\n', ['1 a\n\n', '3 b\nc\n']],
  ['several blank lines, at the last', 'a\n\n\n\nb', ['1 a\n\n\n\n', '5 b']],
  ['a line of blanks and tabs', 'a\n \t \nb', ['1 a\n \t \n', '3 b']],
  ['a blank line between two returns', 'a\r\rb\r', ['1 a\r\r', '3 b\r']],
  ['a blank line of returns and feeds', 'a\r\n\r\nb\r\nc', ['1 a\r\n\r\n', '3 b\r\nc']],
  ['a blank line above a heading, a quote or a fence', '# a\n\n> b\n\n```', ['1 # a\n\n', '3 > b\n\n', '5 ```']],
  [
    'a blank line above what only looks like a mark',
    'a\n\n-b\n\n1.b\n\n1234567890. c',
    ['1 a\n\n', '3 -b\n\n', '5 1.b\n\n', '7 1234567890. c'],
  ],
])('a text is cut below %s', (_, text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

test.each([
  ['no blank line', 'a\nb\nc'],
  ['a blank line above an indent', 'a\n\n b\n\n\tc'],
  ['a blank line above a mark of a list', 'a\n\n- b\n\n* c\n\n+ d\n\n1. e\n\n123456789) f'],
  ['a blank line above a mark alone', 'a\n\n-\n\n2.\n\n*'],
  ['a line of other marks alone', 'a\n.\nb'],
  ['blank lines above all else', '\n'],
])('a text is not cut at %s', (_, text) => {
  expect(partsOf(text)).toEqual([`1 ${text}`])
})

test('the last seam of a text is its end, and tells the line behind it', () => {
  expect([...findSeams('')]).toEqual([{ at: 0, line: 1 }])
  expect([...findSeams('a\r\nb\r\n')]).toEqual([{ at: 6, line: 3 }])
})
