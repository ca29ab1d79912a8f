import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/model/limits.ts'
import { parsePiecewise } from '../../../src/read/markdown/parse-pieces.ts'

const whole = unified().use(remarkParse).use(remarkGfm).freeze()

/** Types of the nodes of a tree that carry links, in the text's order. */
function referencesIn(root: Root): string[] {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if ('identifier' in node) found.push(`${node.type} ${node.identifier}`)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return found
}

/** The tree of a text that was read in the smallest pieces: the same that the text has as a whole. */
function pieced(text: string): Root {
  const { root, refusals } = parsePiecewise(text, 1)
  expect(refusals).toEqual([])
  expect(root).toEqual(whole.parse(text))
  for (const shortest of [10, 20, 40]) expect(parsePiecewise(text, shortest).root).toEqual(root)
  return root
}

describe('in pieces, a reference', () => {
  test.each([
    ['finds what is defined below it', 'See [a].\n\nText.\n\n[a]: /x', ['linkReference a', 'definition a']],
    ['finds what is defined above it', '[a]: /x\n\nText.\n\nSee [b][a].', ['definition a', 'linkReference a']],
    ['finds a footnote', 'See[^n].\n\nText.\n\n[^n]: Note.', ['footnoteReference n', 'footnoteDefinition n']],
    ['of an image finds its place', '![a]\n\nText.\n\n[a]: /x', ['imageReference a', 'definition a']],
    [
      'may be written in other letters',
      '[Straße]\n\nText.\n\n[STRASSE]: /x',
      ['linkReference strasse', 'definition strasse'],
    ],
    ['may have other letters that grow', '[ẞ]\n\nText.\n\n[SS]: /x', ['linkReference ss', 'definition ss']],
    ['may be written with other blanks', '[a \n  b]\n\nText.\n\n[ a\tb ]: /x', ['linkReference a b', 'definition a b']],
    ['may have brackets in its label', '[a\\]b]\n\nText.\n\n[a\\]b]: /x', ['linkReference a\\]b', 'definition a\\]b']],
    ['is text where nothing defines it', '[a] and [^n]\n\nText.\n\n[b]: /x', ['definition b']],
    ['is text where only code defines it', '[a] [^n]\n\nText.\n\n```\n[a]: /x\n[^n]: y\n```', []],
    ['is text where only a word defines it', '[a] [^n]\n\nText [a]: /x and [^n]: y', []],
    ['is text where what looks like its end is none', '[a]\n\nText.\n\n[a] : /x', []],
    [
      'finds what a quote defines',
      '[a] [^n]\n\nText.\n\n> [a]: /x\n\n- [^n]: y',
      ['linkReference a', 'footnoteReference n', 'definition a', 'footnoteDefinition n'],
    ],
    ['takes a mark of a note for a label where no note is defined', '[^n]\n\nText.\n\n[n]: /x', ['definition n']],
  ])('%s', (_, text, references) => {
    expect(referencesIn(pieced(text))).toEqual(references)
  })
})

describe('in pieces, a block stays whole', () => {
  const typesOf = (text: string): string[] => pieced(text).children.map(({ type }) => type)

  test.each([
    ['code between ticks', 'Text.\n\n```\na\n\nb\n\nc\n```\n\n# Heading', ['paragraph', 'code', 'heading']],
    ['code between waves', '~~~\na\n\nb\n~~~\n\nText.', ['code', 'paragraph']],
    ['code without an end', 'Text.\n\n```\na\n\n# b\n\nc', ['paragraph', 'code']],
    ['code in a list', '- item\n\n  ```\n  a\n\n  b\n  ```\n\nText.', ['list', 'paragraph']],
    ['code in a quote', '> ```\n> a\n>\n> b\n\n> c', ['blockquote', 'blockquote']],
    ['a comment', 'Text.\n\n<!-- a\n\nb\n\nc -->\n\n# Heading', ['paragraph', 'html', 'heading']],
    ['a comment in a quote', '> <!-- a\n>\n> b -->\n\nText.', ['blockquote', 'paragraph']],
    ['preformatted text', '<pre>\na\n\nb\n</pre>\n\nText.', ['html', 'paragraph']],
    ['a list with blank lines', '- a\n\n- b\n\n  c\n\nText.', ['list', 'paragraph']],
    ['indented code', '    a\n\n    b\n\nText.', ['code', 'paragraph']],
    [
      'a note of several paragraphs',
      'Text[^n].\n\n[^n]: a\n\n    b\n\nText.',
      ['paragraph', 'footnoteDefinition', 'paragraph'],
    ],
    [
      'code in a note',
      'Text[^n].\n\n[^n]: a\n\n    ```\n    b\n\n    c\n    ```\n\nText.',
      ['paragraph', 'footnoteDefinition', 'paragraph'],
    ],
    ['a block of another kind', '<div>\n\n*a*\n\n</div>\n\nText.', ['html', 'paragraph', 'html', 'paragraph']],
    [
      'a list whose code has no end',
      'Text.\n\n- ```\n  a\n\nText.\n\nText.',
      ['paragraph', 'list', 'paragraph', 'paragraph'],
    ],
    ['a list whose comment has no end', '- <!-- a\n\nText.\n\nText.', ['list', 'paragraph', 'paragraph']],
    ['a quote whose code has no end', '> ```\n> a\n\nText.\n\nText.', ['blockquote', 'paragraph', 'paragraph']],
    ['a quote of a list whose code has no end', '> - ```\n>   a\n\nText.', ['blockquote', 'paragraph']],
    [
      'a note whose code has no end',
      '[^n]: ```\n    a\n\nText.\n\nText.',
      ['footnoteDefinition', 'paragraph', 'paragraph'],
    ],
    ['blank lines alone', '\n\n  \n\n', []],
  ])('%s', (_, text, types) => {
    expect(typesOf(text)).toEqual(types)
  })

  test('with other ends of lines', () => {
    expect(typesOf('Text.\r\n\r\n```\r\na\r\n\r\nb\r\n```\r\n\r\nText.\r\n')).toEqual([
      'paragraph',
      'code',
      'paragraph',
    ])
    expect(typesOf('Text.\r\r```\ra\r\rb\r```\r\rText.')).toEqual(['paragraph', 'code', 'paragraph'])
  })
})

test.each([
  ['Text.\n\n$$\na\n\nb\n$$\n\nText.', ['paragraph', 'math', 'paragraph']],
  ['$$\na\n\nb\n\nc\n$$\n\n$$\nd\n\ne\n$$', ['math', 'math']],
  ['Text.\n\n$$\na\n\n$$\n\nText.', ['paragraph', 'math', 'paragraph']],
  ['$$\na\n$$\n\n$$\n\nb\n\n# Heading', ['math', 'paragraph', 'paragraph', 'heading']],
  ['> $$\n> a\n>\n> b\n> $$\n\nText.', ['blockquote', 'paragraph']],
])('a formula of several lines stays whole: %j', (text, types) => {
  const { root } = parsePiecewise(text, text.length)
  expect(root.children.map(({ type }) => type)).toEqual(types)
  for (const shortest of [1, 10, 20]) expect(parsePiecewise(text, shortest).root).toEqual(root)
})

describe('a text that is too much', () => {
  const shown = (text: string, shortest = 10, over = {}) => {
    const { root, refusals } = parsePiecewise(text, shortest, undefined, { ...LIMITS, ...over })
    return { refusals, blocks: root.children.map((node) => ('value' in node ? node.value : node.type)), root }
  }

  test('a block of more characters than may be is shown as source, and the rest is read', () => {
    const rows = 'a line\n'.repeat(6)
    const block = 40
    expect(shown(rows.slice(0, 40), 99, { block }).refusals).toEqual([])
    expect(shown(rows.slice(0, 41), 99, { block }).refusals).toEqual([{ why: 'block', line: 1 }])
    const { refusals, blocks } = shown(`Text.\n\n# More\n\n${rows}\nText.\n\nText.`, 1, { block })
    expect(refusals).toEqual([{ why: 'block', line: 5 }])
    expect(blocks).toEqual(['paragraph', 'heading', `${rows}\n`, 'paragraph', 'paragraph'])
  })

  test('source knows its place', () => {
    const text = 'A text.\n\na line\r\na line\ra line\na line\na line\na line\na li'
    const { root } = shown(text, 1, { block: 40 })
    expect(root.children[1]).toMatchObject({
      type: 'code',
      value: text.slice(9),
      position: { start: { line: 3, column: 1, offset: 9 }, end: { line: 9, column: 5, offset: text.length } },
    })
    expect(root.position).toEqual(whole.parse(text).position)
    const alone = parsePiecewise(text, 100, undefined, { ...LIMITS, block: 40 }).root
    expect(alone).toMatchObject({ type: 'root', position: root.position, children: [{ position: root.position }] })
  })

  test('code without an end that is more than a block may be takes all below it, told once', () => {
    const text = `Text.\n\n\`\`\`\n${'a line\n\n'.repeat(20)}`
    const { refusals, blocks } = shown(text, 10, { block: 40 })
    expect(refusals).toEqual([{ why: 'block', line: 3 }])
    expect(blocks).toEqual(['paragraph', text.slice(7)])
  })

  test('costly marks are told on their line, and what stands beside them is read', () => {
    const marks = `${'_a '.repeat(6000)}\n`
    const { refusals, blocks } = shown(`Text.\n\n# More\n\nLine.\n\n${marks}\nText.`, 1)
    expect(refusals).toEqual([{ why: 'markup', line: 7 }])
    expect(blocks.filter((block) => !block.startsWith('_a'))).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ])
  })

  test('a tree of more nodes than may be is shown as one source', () => {
    const text = 'a\n\nb\n\nc\n\nd\n\ne'
    // A paragraph and its words for each letter, and a root for each piece.
    expect(shown(text, 1, { nodes: 15 }).refusals).toEqual([])
    expect(shown(text, 1, { nodes: 14 })).toMatchObject({ refusals: [{ why: 'nodes', line: 1 }], blocks: [text] })
  })

  test('a text of more megabytes than may be is shown as one source', () => {
    const text = 'a\n\n'.repeat(35)
    expect(shown(text.slice(0, 104), 1, { text: 1e-4 }).refusals).toEqual([])
    expect(shown(text, 1, { text: 1e-4 })).toMatchObject({ refusals: [{ why: 'text', line: 1 }], blocks: [text] })
  })
})
