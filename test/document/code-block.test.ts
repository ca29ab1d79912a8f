import { expect, test } from 'vitest'
import { textOf } from '../../src/content/elements.ts'
import { codeBlock } from '../../src/document/body/code-block.ts'
import { codeColumns, isDiagram } from '../../src/document/body/code-size.ts'

const block = (code: string, language?: string) => codeBlock(code, language, (text) => [{ type: 'text', value: text }])
const classes = (code: string, language?: string): string => String(block(code, language).properties.className)
const lines = (code: string) => {
  const [inner] = block(code).children
  return inner?.type === 'element' ? inner.children : []
}

test('every line is an element of its own, blank ones too, and no letter is lost', () => {
  const code = 'one\n\n  two\n'
  expect(lines(code)).toHaveLength(3)
  expect(textOf(block(code))).toBe('one\n\n  two\n')
})

test('a long line hangs below its own indent', () => {
  const [line] = lines(`    ${'word '.repeat(40)}`)
  expect(line?.type === 'element' && line.properties.style).toBe('--indent:4ch')
})

test('a box keeps its columns, however small it must become', () => {
  const box = `┌${'─'.repeat(150)}┐\n│${' '.repeat(150)}│\n└${'─'.repeat(150)}┘`
  expect(classes(box)).toContain('diagram')
  expect(String(block(box).properties.style)).toMatch(/^--code-size:4\.\d+pt$/)
})

test('a line of forty thousand letters wraps at the common size', () => {
  expect(classes('x'.repeat(40_000), 'json')).not.toContain('diagram')
  expect(block('x'.repeat(40_000), 'json').properties.style).toBeUndefined()
})

test.each([
  ['+----+\n| a  |\n+----+', '', true],
  ['a --> b\nb --> c', '', true],
  ['{\n  "a": 1\n}', 'json', false],
  ['some words\nand more words', '', false],
])('whether %j in %j is a drawing: %s', (code, language, drawn) => {
  expect(isDiagram(code, language)).toBe(drawn)
})

test('East Asian letters take two columns', () => {
  expect(codeColumns('配置 ab')).toBe(7)
})
