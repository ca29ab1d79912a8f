import { expect, test } from 'vitest'
import { growthOf, STEADY } from './growth.ts'

const turns = (count: number): number => {
  let sum = 0
  for (let turn = 0; turn < count; turn += 1) sum += Math.sqrt(turn)
  return sum
}

test('work that follows its length is told from work that follows the square of it', () => {
  expect(growthOf((size) => turns(size * 5_000), 2_000)).toBeLessThan(STEADY)
  expect(growthOf((size) => turns(size * size), 3_000)).toBeGreaterThan(STEADY)
})
