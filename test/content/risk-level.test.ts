import { expect, test } from 'vitest'
import { riskLevel } from '../../src/content/risk-level.ts'

test.each([
  ['High', 3],
  ['very likely', 3],
  ['Critical', 3],
  ['Medium', 2],
  ['Medium-High', 3],
  ['low to medium', 2],
  ['Moderate (shared nodes)', 2],
  ['Low', 1],
  ['unlikely', 1],
  ['1/5', 1],
  ['3 of 5', 2],
  ['5/5', 3],
])('%s is %i', (words, level) => {
  expect(riskLevel(words)).toBe(level)
})

test.each(['', 'unknown', 'see above', '12', 'hm'])('“%s” can be placed nowhere', (words) => {
  expect(riskLevel(words)).toBeUndefined()
})
