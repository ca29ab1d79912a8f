import { expect, test } from 'vitest'
import { readText, writeText } from '../../src/pdf/text-string.ts'

test.each(['Goals', '', 'a (b) \\ c)', 'Größe', '目标 🎯', 'two\nlines'])('%j is read as it was written', (text) => {
  expect(readText(writeText(text))).toBe(text)
})

test('letters of ASCII stay readable, and others become hexadecimal', () => {
  expect(writeText('a (b)')).toBe('(a \\(b\\))')
  expect(writeText('é')).toBe('<FEFF00E9>')
})

test('escapes are understood', () => {
  expect(readText('(a\\051\\n\\\\)')).toBe('a)\n\\')
  expect(readText('(\\376\\377\\000A)')).toBe('A')
})

test('what is no string has no text', () => {
  expect(['/Name', '12 0 R', '<</A 1>>', undefined].map(readText)).toEqual([undefined, undefined, undefined, undefined])
})
