import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { textOf } from '../../src/content/elements.ts'
import { loadHighlighter } from '../../src/content/highlight.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

const load = (markdown: string) => loadHighlighter(parseMarkdown(markdown, undefined))
const words = (nodes: readonly ElementContent[]): string => nodes.map(textOf).join('')

test('known languages get classes and no styles, and keep every letter', async () => {
  const code = 'func main() {\n\treturn "x" // end\n}'
  const nodes = (await load(`\`\`\`go\n${code}\n\`\`\``))(code, 'go')
  expect(words(nodes)).toBe(code)
  const spans = nodes.filter((node) => node.type === 'element')
  expect(spans.map((span) => String(span.properties.className))).toContain('tok-keyword')
  expect(spans.every((span) => span.properties.style === undefined)).toBe(true)
})

test('unknown languages, and names that mean something to JavaScript, stay plain', async () => {
  const highlight = await load('```nonsense\nx\n```\n\n```constructor\nx\n```\n\n```__proto__\nx\n```')
  for (const language of ['nonsense', 'constructor', '__proto__', undefined]) {
    expect(highlight('x = 1', language)).toEqual([{ type: 'text', value: 'x = 1' }])
  }
})

test('what is too long to read in colour stays plain', async () => {
  const highlight = await load('```js\nx\n```')
  const line = `const x = '${'y'.repeat(3_000)}'`
  expect(highlight(line, 'js')).toEqual([{ type: 'text', value: line }])
})
