import { expect, test } from 'vitest'
import { isoDate } from '../../src/read/iso-date.ts'

test.each([
  ['2025-08-14', '2025-08-14'],
  ['2025/8/4', '2025-08-04'],
  ['2023-05', '2023-05'],
  ['14 Aug 2025', '2025-08-14'],
  ['14th August, 2025', '2025-08-14'],
  ['August 14, 2025', '2025-08-14'],
  ['Thursday, 14 August 2025', '2025-08-14'],
  ['May 2023', '2023-05'],
  ['2025年8月14日', '2025-08-14'],
  ['2025-08-14 (first draft)', '2025-08-14'],
  ['20250814', '2025-08-14'],
  ['2025-02-30', undefined],
  ['2025-13-01', undefined],
  ['YYYY-MM-DD', undefined],
  ['n/A', undefined],
  ['soon', undefined],
])('%s', (value, date) => {
  expect(isoDate(value)).toBe(date)
})
