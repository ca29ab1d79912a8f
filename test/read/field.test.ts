import { expect, test } from 'vitest'
import { labelKey } from '../../src/read/field.ts'

test.each([
  ['Author(s)', 'authors'],
  ['Editor’s note', 'editors note'],
  ['Last-Updated', 'last updated'],
  ['Date -- created', 'date created'],
  ['**Status**:', 'status'],
  ['作者', '作者'],
])('the label %j is compared as %j', (label, key) => {
  expect(labelKey(label)).toBe(key)
})
