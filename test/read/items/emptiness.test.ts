import { expect, test } from 'vitest'
import { saysNothing } from '../../../src/read/items/emptiness.ts'

test.each([
  '',
  '…',
  '- - -',
  'N/A.',
  'None yet',
  'TBD',
  '无',
  '暂无。',
  '[what is left to do]',
  'No rejected alternatives to mention.',
])('%j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true)
})

test.each(['茶', '不阻碍用户', '无法泡茶', 'чай', 'None of the cups', 'Nothing is lost', '7'])(
  '%j says something',
  (text) => {
    expect(saysNothing(text)).toBe(false)
  },
)
