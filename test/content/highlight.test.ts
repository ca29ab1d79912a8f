import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { textOf } from '../../src/content/elements.ts'
import { createHighlighter } from '../../src/content/highlight.ts'

const highlight = createHighlighter()
const colour = async (code: string, language: string) => (await highlight([{ code, language }]))[0] ?? []
const words = (nodes: readonly ElementContent[]): string => nodes.map(textOf).join('')

test('known languages get classes and no styles, and keep every letter', async () => {
  const code = 'func main() {\n\treturn "x" // end\n}'
  const nodes = await colour(code, 'go')
  expect(words(nodes)).toBe(code)
  const spans = nodes.filter((node) => node.type === 'element')
  expect(spans.map((span) => String(span.properties.className))).toContain('tok-keyword')
  expect(spans.every((span) => span.properties.style === undefined)).toBe(true)
})

test('unknown languages, and names that mean something to JavaScript, stay plain', async () => {
  for (const language of ['nonsense', 'constructor', '__proto__', '']) {
    expect(await colour('x = 1', language)).toEqual([{ type: 'text', value: 'x = 1' }])
  }
})

test('what is too long to read in colour stays plain', async () => {
  const line = `const x = '${'y'.repeat(3_000)}'`
  expect(await colour(line, 'js')).toEqual([{ type: 'text', value: line }])
})
