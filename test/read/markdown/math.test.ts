import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parsePiecewise } from '../../../src/read/markdown/parse-pieces.ts'

interface Found {
  readonly type: string
  readonly value: string
  readonly source: string
}

/** Every formula of a text, with the source that its position names; the same in whatever pieces the text is read. */
function formulasIn(text: string, singleDollar = false): Found[] {
  const [whole, pieced] = [1_000_000, 1].map((shortest) => {
    const found: Found[] = []
    const open: Nodes[] = [parsePiecewise(text, shortest, { singleDollar }).root]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.type === 'math' || node.type === 'inlineMath') {
        const { start, end } = node.position ?? {}
        found.push({ type: node.type, value: node.value, source: text.slice(start?.offset, end?.offset) })
      }
      if ('children' in node) open.push(...[...node.children].reverse())
    }
    return found
  })
  expect(pieced).toEqual(whole)
  return whole ?? []
}

const valuesIn = (text: string, singleDollar = false): string[] =>
  formulasIn(text, singleDollar).map(({ type, value }) => `${type} ${value}`)

describe('a formula', () => {
  test('stands between lines of two dollars, blank lines and all', () => {
    const text = 'Before.\n\n$$\na\n\n- b\n$$\n\nAfter.'
    expect(formulasIn(text)).toEqual([{ type: 'math', value: 'a\n\n- b', source: '$$\na\n\n- b\n$$' }])
  })

  test('stands between two dollars in a line, where its marks are no Markdown', () => {
    const [found] = formulasIn('So $$a_1 * b_2 * c$$ holds.')
    expect(found).toEqual({ type: 'inlineMath', value: 'a_1 * b_2 * c', source: '$$a_1 * b_2 * c$$' })
  })

  test('is a block where it is alone in its paragraph', () => {
    expect(valuesIn('$$E = mc^2$$')).toEqual(['math E = mc^2'])
  })

  test('is code between single dollars, as GitHub has it', () => {
    const [found, ...others] = formulasIn('Cost $`O(n)`$, not \\$`code`$ nor $``x``$.')
    expect(found).toEqual({ type: 'inlineMath', value: 'O(n)', source: '$`O(n)`$' })
    expect(others).toEqual([])
  })

  test('may stand in quotes and lists', () => {
    expect(valuesIn('> $$\n> q\n> $$\n\n- item\n\n  $$\n  x\n  $$')).toEqual(['math q', 'math x'])
  })

  test('is none in code', () => {
    expect(valuesIn('`$$x$$`\n\n```sh\necho $$\nkill $$\n```\n\n    $$\n    y\n    $$')).toEqual([])
  })

  test('is none without an end, and what follows keeps its form', () => {
    const { root } = parsePiecewise('$$\nopen\n\n# Heading')
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'heading'])
  })
})

describe('a single dollar', () => {
  test('is text', () => {
    expect(valuesIn('$GOPATH/bin:$PATH costs $5 or $x$.')).toEqual([])
  })

  test('begins a formula where the config says so, but is money before a digit and no part of a word', () => {
    expect(valuesIn('With $x + 1$ of $5 and $6, a$b$c, and $`code`$.', true)).toEqual([
      'inlineMath x + 1',
      'inlineMath code',
    ])
  })
})

test('many dollars that no others answer take no longer than as much text', () => {
  expect(valuesIn('$$a $$$b '.repeat(5_000))).toEqual([])
  expect(valuesIn('$a '.repeat(20_000), true)).toEqual([])
}, 10_000)
