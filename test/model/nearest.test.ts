import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/model/nearest.ts'

const OPTIONS = ['pdf', 'html', 'slides', 'png', 'theme', 'timeout', 'attach-source', 'browser', 'browser-endpoint']

describe('the name that is meant', () => {
  test.each([
    ['pfd', 'pdf'],
    ['slide', 'slides'],
    ['htlm', 'html'],
    ['tehme', 'theme'],
    ['Timeout', 'timeout'],
    ['attach', 'attach-source'],
    ['attachsource', 'attach-source'],
    ['browsers', 'browser'],
    ['endpoint', undefined],
    ['colour', undefined],
    ['x', undefined],
    ['zz', undefined],
    ['', undefined],
  ])('by “%s” is %s', (typed, meant) => {
    expect(nearest(typed, OPTIONS)).toBe(meant)
  })

  test('is none where two are begun alike', () => {
    expect(nearest('bro', OPTIONS)).toBeUndefined()
  })

  test('is found at once among long words', () => {
    expect(nearest('a'.repeat(1_000_000), OPTIONS)).toBeUndefined()
  })

  test('is none among no names', () => {
    expect(nearest('pdf', [])).toBeUndefined()
  })
})
