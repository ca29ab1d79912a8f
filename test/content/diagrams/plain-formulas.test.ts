import { expect, test } from 'vitest'
import { plainFormula, withPlainFormulas } from '../../../src/content/diagrams/plain-formulas.ts'
import { growthOf, STEADY } from '../../growth.ts'

test.each([
  ['x^2 + \\frac{a}{b}', 'x² + a/b'],
  ['\\sqrt{x+3}', '√(x+3)'],
  ['P = U \\cdot I', 'P = U · I'],
  ['\\alpha', 'α'],
  ['\\sum_{i=0}^n i', '∑_(i=0)ⁿ i'],
  ['\\frac{1}{\\sqrt{x_1}}', '1/(√(x₁))'],
  ['\\text{power} \\leq 10^{-3}', 'power ≤ 10⁻³'],
  ['e^{i\\pi}', 'e^(i π)'],
])('%j is said as %j', (formula, plain) => {
  expect(plainFormula(formula)?.replace(/\s+/g, ' ')).toBe(plain)
})

test.each(['\\begin{bmatrix} a & b \\end{bmatrix}', '\\unknown x', '{', ' '])('%j has no such form', (formula) => {
  expect(plainFormula(formula)).toBeUndefined()
})

test('formulas in labels are plain characters that end no label, others stay as they were written', () => {
  expect(withPlainFormulas('A["$$\\sqrt{x+3}$$"] --> B["Power $$P$$"]')).toBe('A["√#40;x+3#41;"] --> B["Power P"]')
  expect(withPlainFormulas('A["$$\\begin{x}$$"]')).toBe('A["$\u2060$\\begin{x}$\u2060$"]')
  expect(withPlainFormulas('A --> B')).toBe('A --> B')
})

test.each(['{', '}', '\\frac{', '^', '_{', '\\sqrt{a}', '$$', '{a}', ' '])(
  'very many %j cost no more than their length',
  (piece) => {
    expect(growthOf((size) => plainFormula(piece.repeat(size)), 100)).toBeLessThan(STEADY)
    expect(growthOf((size) => withPlainFormulas(`$$${piece.repeat(size)}$$`), 5_000)).toBeLessThan(STEADY)
  },
)
