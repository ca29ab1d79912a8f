import { expect, test } from 'vitest'
import { quote } from '../../src/check/quote.ts'

test('words stand in quotation marks, on one line', () => {
  expect(quote(' two\n   words ')).toBe('“two words”')
})

test('sixty characters stand whole, more are cut between words', () => {
  expect(quote('x'.repeat(60))).toBe(`“${'x'.repeat(60)}”`)
  expect(quote(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe(`“${'a'.repeat(40)}…”`)
})

test('where the only space stands in the first half, a word is cut', () => {
  expect(quote(`${'a'.repeat(31)} ${'b'.repeat(40)}`)).toBe(`“${'a'.repeat(31)}…”`)
  expect(quote(`${'a'.repeat(30)} ${'b'.repeat(40)}`)).toBe(`“${'a'.repeat(30)} ${'b'.repeat(29)}…”`)
})
