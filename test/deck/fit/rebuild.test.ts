import type { List, RootContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { type Atom, atomsOf } from '../../../src/deck/fit/atoms.ts'
import type { Measured } from '../../../src/deck/fit/measured.ts'
import { rebuild } from '../../../src/deck/fit/rebuild.ts'
import { parseMarkdown } from '../parse-markdown.ts'

/** A measure by which every item of two blocks, quotation and paragraph is higher than the room. */
function tall(node: unknown): Measured {
  const { children = [], type } = node as { children?: unknown[]; type: string }
  const inner = type === 'table' ? children.slice(1) : children
  const flow = ['list', 'listItem', 'blockquote', 'table'].includes(type)
  return { height: type === 'code' ? 10 : 200, parts: flow ? inner.map(tall) : [] }
}

function atomsIn(markdown: string): Atom[] {
  const { children } = parseMarkdown(markdown)
  return atomsOf(children, children.map(tall), 100)
}

/** The blocks that some atoms of a text make, written as Markdown again. */
function rebuilt(markdown: string, from = 0, to?: number): string {
  return written(rebuild(atomsIn(markdown).slice(from, to)))
}

function written(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, { extensions: [gfmTableToMarkdown()], bullet: '-' }).trim()
}

const LIST = '1. a\n2. b\n\n   c\n3. d'

test('all atoms of a text make the text again', () => {
  const text = [
    '# Heading',
    'One. Two.',
    '> Said.\n>\n> Again.',
    '- a\n\n  b\n\n  - c',
    '| h |\n| - |\n| a |\n| b |',
    '```go\n\nx\n\ny\n```',
  ].join('\n\n')
  expect(rebuilt(text)).toBe(written(parseMarkdown(text).children))
})

test('an ordered list goes on with the number of its next item', () => {
  expect(rebuilt(LIST, 3)).toBe('3. d')
  expect(rebuilt('7. a\n8. b', 1)).toBe('8. b')
})

test('an item that goes on keeps its number', () => {
  expect((rebuild(atomsIn(LIST).slice(2))[0] as List).start).toBe(2)
  expect(rebuilt(LIST, 2)).toBe('2. c\n3. d')
  expect(rebuilt(LIST, 0, 1)).toBe('1. a')
})

test('a list without numbers gets none', () => {
  expect(rebuild(atomsIn('- a\n- b').slice(1))).toMatchObject([{ type: 'list', ordered: false, start: null }])
})

test('blocks of one item stand in one item, those of two in two', () => {
  const [list] = rebuild(atomsIn('- a\n\n  b\n- c\n\n  d').slice(1, 3)) as [List]
  expect(list.children.map((item) => item.children.map((child) => plainText(child)))).toEqual([['b'], ['c']])
})

test('a part of a table has its head, then its rows', () => {
  expect(rebuilt('| h |\n| - |\n| a |\n| b |', 1)).toBe('| h |\n| - |\n| b |')
})

test('a part of a listing keeps its language and its empty lines', () => {
  expect(rebuilt('```go\na\n\nb\n```', 1)).toBe('```go\n\nb\n```')
  expect(rebuild(atomsIn('```go\na\n\nb\n```').slice(1, 2))).toMatchObject([{ value: '' }])
})

test('sentences of one paragraph stand in one, and what comes after in another', () => {
  expect(rebuilt('One. Two. Three.\n\n- x', 1)).toBe('Two. Three.\n\n- x')
})

test('two listings side by side stay two', () => {
  expect(rebuilt('```\na\n```\n\n```\nb\n```')).toBe('```\na\n```\n\n```\nb\n```')
})
