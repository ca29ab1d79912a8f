import { expect, test } from 'vitest'
import { FORMULA_MARK } from '../../src/model/formula-mark.ts'
import { mendFormulas } from '../../src/pdf/mend-structure.ts'
import { writeText } from '../../src/pdf/text-string.ts'

const mended = (words: string) => {
  const entries = new Map([
    ['S', '/Figure'],
    ['Alt', writeText(words)],
  ])
  mendFormulas({ root: 1, elements: [{ number: 2, entries, parent: undefined, kids: [] }] })
  return Object.fromEntries(entries)
}

test('a formula is tagged as one, with its source in place of it', () => {
  expect(mended(`${FORMULA_MARK}x = \\frac{1}{2}`)).toEqual({ S: '/Formula', Alt: String.raw`(x = \\frac{1}{2})` })
})

test('a picture stays a figure, whatever it shows', () => {
  expect(mended('x = 1/2')).toEqual({ S: '/Figure', Alt: '(x = 1/2)' })
})
