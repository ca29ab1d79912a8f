import { expect, test } from 'vitest'
import { formulaRuns } from '../../../src/deck/pptx/formula-runs.ts'

/** Runs as text, what stands high in `^( )` and what stands low in `_( )`. */
function told(text: string): string {
  return formulaRuns({ text, size: 28, colour: '1F2933', formula: true })
    .map((run) => (run.shift === undefined ? run.text : `${run.shift === 1 ? '^' : '_'}(${run.text})`))
    .join('')
}

test('a formula in a line is told in signs, with what stands high and low', () => {
  expect(told('E = m c^2')).toBe('E = m c^(2)')
  expect(told('/sum_{i=1}^n w_i /cdot t_i')).toBe('∑_(i=1)^(n) w_(i) · t_(i)')
})

test('a letter beyond the first plane is one letter', () => {
  expect(told('𝑥^𝑛_{𝑖}')).toBe('𝑥^(𝑛)_(𝑖)')
})

test('a fraction is told with a stroke, and a command without a sign by its name', () => {
  expect(told('/frac{a}{b} /weird x')).toBe('a/b weird x')
})

test('a formula that is not closed, or nested without end, is told as far as it goes', () => {
  expect(told('a_{b')).toBe('a_(b)')
  expect(told(`${'{'.repeat(5000)}x`)).toBe('x')
  expect(told(`${'^'.repeat(5000)}x`)).toBe('^(x)')
})
