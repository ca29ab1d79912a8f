import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/read/front-matter.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

describe('front matter stands between two fences', () => {
  test.each([
    ['---\na: b\n---\n# Tea', 'a: b\n', 0, 12, 2],
    ['---\na: b\n---', 'a: b\n', 0, 12, 2],
    ['--- \t\r\na: b\r\n--- \t\r\n# Tea', 'a: b\r\n', 0, 19, 2],
    ['---\na: b\n...\n# Tea', 'a: b\n', 0, 12, 2],
    ['---\n---\n', '', 0, 7, 2],
    ['\uFEFF---\na: b\n---\n', 'a: b\n', 1, 13, 2],
    ['\n<!-- a -->\n<!--b-->\n\n---\na: b\n---\n', 'a: b\n', 22, 34, 6],
    ['---\na: b --> c\n---\n', 'a: b --> c\n', 0, 18, 2],
    ['---\na: b---\n---\n', 'a: b---\n', 0, 15, 2],
    ['---\na: b\n---c: d\n---\n', 'a: b\n---c: d\n', 0, 20, 2],
  ])('%j', (text, content, start, end, line) => {
    expect(splitFrontMatter(text)).toEqual({ language: 'yaml', content, start, end, line })
  })

  test.each([
    'Tea\n---\na: b\n---\n',
    '<!-- a -->---\na: b\n---\n',
    '\n\n\n<!-- a\n---\na: b\n---\n',
    '---\na: b\n',
    '---',
    ' \n',
  ])('%j has none', (text) => {
    expect(splitFrontMatter(text)).toBeUndefined()
  })
})

describe('what stands between them', () => {
  test.each([
    '# a remark',
    '# a remark\n  \n  # another\n\na: b',
    'a b: c',
    '  a: b',
    'a:',
    '"a": b',
    "'a' : b",
    '- a',
    '* a',
    '{a: b}',
    '[a]',
    `${'a'.repeat(61)}: b`,
  ])('may be %j', (content) => {
    expect(splitFrontMatter(`---\n${content}\n---\n`)?.content).toBe(`${content}\n`)
  })

  test.each([
    'Tea is hot.',
    '# a remark\nTea is hot.',
    'https://example.org',
    'https://example.org of tea: hot',
    '> a: b',
    '| a: b |',
    '`a`: b',
    '""": b',
    `${'a'.repeat(63)}: b`,
  ])('is no front matter where it is %j', (content) => {
    expect(splitFrontMatter(`---\n${content}\n---\n`)).toBeUndefined()
  })
})

describe('the tree of a text', () => {
  test.each([
    [
      '---\na: b\nc: d\n---\n# Tea',
      'a: b\nc: d',
      { line: 1, column: 1, offset: 0 },
      { line: 4, column: 4, offset: 17 },
    ],
    ['\n---\r\na: b\r\n---\r\n# Tea', 'a: b', { line: 2, column: 1, offset: 1 }, { line: 4, column: 5, offset: 16 }],
    ['---\na: b\n\n---\n# Tea', 'a: b\n', { line: 1, column: 1, offset: 0 }, { line: 4, column: 4, offset: 13 }],
  ])('of %j starts with its front matter, where it stands', (text, value, start, end) => {
    const [yaml, heading] = parseMarkdown(text, splitFrontMatter(text)).root.children
    expect(yaml).toEqual({ type: 'yaml', value, position: { start, end } })
    expect(text.slice(heading?.position?.start.offset)).toBe('# Tea')
  })

  test('leaves a byte order mark in its place', () => {
    const [heading] = parseMarkdown('\uFEFF# Tea', undefined).root.children
    expect(heading).toMatchObject({ type: 'heading', position: { start: { line: 1, offset: 1 } } })
  })
})
