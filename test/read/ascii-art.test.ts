import { expect, test } from 'vitest'
import { isAsciiArt } from '../../src/read/ascii-art.ts'

function isDrawing(lang: string | undefined, ...lines: string[]): boolean {
  return isAsciiArt({ type: 'code', lang, value: lines.join('\n') })
}

test.each([
  ['boxes of lines', ['┌──┐', '│ a │', '└──┘']],
  ['arrows', ['a', '↓', 'b']],
  ['boxes of pluses before dashes', ['a', '+--', 'b']],
  ['boxes of pluses before equals signs', ['a', '+==', 'b']],
  ['boxes of pluses after dashes', ['a', '--+', 'b']],
  ['walls', ['a', '  |  b  | ', 'c']],
  ['a wall at the margin', ['a', '||', 'c']],
  ['arrows to the right', ['a --> b', 'b', 'c']],
  ['long arrows to the right', ['a ----> b', 'b', 'c']],
  ['arrows to the left', ['a <-- b', 'b', 'c']],
  ['long arrows to the left', ['a <---- b', 'b', 'c']],
])('a listing with %s in a third of its lines is a drawing', (_, lines) => {
  expect(isDrawing(undefined, ...lines)).toBe(true)
})

test.each(['text', 'TXT', 'plain', 'ascii', 'console', 'none'])('a listing of the language %s may be one', (lang) => {
  expect(isDrawing(lang, '┌──┐', '│ a │', '└──┘')).toBe(true)
})

test.each(['go', 'plaintext', 'textile', 'yaml'])('a listing of the language %s is code', (lang) => {
  expect(isDrawing(lang, '┌──┐', '│ a │', '└──┘')).toBe(false)
})

test.each([
  ['few lines', ['┌──┐', '└──┘']],
  ['few drawn lines', ['┌──┐', 'a', 'b', 'c']],
  ['a sum', ['a +- b', 'a + b', 'a -+ b', 'a + b']],
  ['increments', ['i +=1', 'j', 'k']],
  ['a plus after one dash', ['a -+ b', 'j', 'k']],
  ['a wall after words', ['a | b |', 'j', 'k']],
  ['one wall', ['| a', 'b |', 'c']],
  ['pipes between commands', ['cat a | sort | uniq', 'ls', 'ls']],
  ['a wall with words outside', ['| a | b', 'c', 'd']],
  ['pluses before words', ['+aa+', 'c', 'd']],
  ['short arrows', ['a -> b', 'b <- a', 'c']],
])('a listing with %s is none', (_, lines) => {
  expect(isDrawing(undefined, ...lines)).toBe(false)
})
