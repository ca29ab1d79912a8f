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
  ' N/A ',
  'Impact: ...',
  'Impact:…',
  'Owner: […]',
  'Owner: [name of the host]',
  'Risk 1...',
  'Risk 12...',
  `${'x'.repeat(40)}: ...`,
  `N/A${'.'.repeat(96)}`,
])('%j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true)
})

test.each([
  '茶',
  '不阻碍用户',
  '无法泡茶',
  'чай',
  'None of the cups',
  'Nothing is lost',
  '7',
  '[a] cup',
  'cup [a]',
  'Impact: ... and cold tea',
  'Impact: .',
  'At noon: tea: ...',
  'Owner: [name] and the guests',
  'Owner: the host [name]',
  'Risk 12.',
  'Risk 12... of tea',
  `${'x'.repeat(41)}: ...`,
  `N/A${'.'.repeat(97)}`,
])('%j says something', (text) => {
  expect(saysNothing(text)).toBe(false)
})
