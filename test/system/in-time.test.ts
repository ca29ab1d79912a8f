import { expect, test } from 'vitest'
import { inTime, OutOfTime } from '../../src/system/in-time.ts'

test('work gives its result, and what it throws', () => {
  expect(inTime(1000, () => 7)).toBe(7)
  expect(() => inTime(1000, () => JSON.parse('{'))).toThrow(SyntaxError)
})

test('work within work gives its result', () => {
  expect(inTime(1000, () => inTime(1000, () => 1) + 1)).toBe(2)
})

test.each([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  [
    'a loop that catches all',
    () => {
      for (;;)
        try {
          for (;;);
        } catch {
          /* goes on */
        }
    },
  ],
  ['an expression that tries every way', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  ['a sort', () => Array.from({ length: 100_000_000 }, (_, at) => -at).sort()],
])('%s without end is ended', (_, work) => {
  expect(() => inTime(50, work as () => unknown)).toThrow(OutOfTime)
  expect(inTime(1000, () => 'as before')).toBe('as before')
})
