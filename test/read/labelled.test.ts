import type { PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readLabelled, splitLines } from '../../src/read/labelled.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'
import { plainText } from '../../src/read/plain-text.ts'

function running(text: string): readonly PhrasingContent[] {
  const [block] = parseMarkdown(text, undefined).root.children
  if (block?.type !== 'paragraph') throw new Error('It is no paragraph.')
  return block.children
}

describe('running text has the lines', () => {
  test.each([
    ['one\ntwo', ['one', 'two']],
    ['one<br>two', ['one', 'two']],
    ['one<BR />two', ['one', 'two']],
    ['one<br class="x">two', ['one', 'two']],
    ['one\\\ntwo', ['one', 'two']],
    ['one<br> <br>two', ['one', 'two']],
    ['one <b>two</b>', ['one two']],
    ['**A**: one **B**: two', ['A: one', 'B: two']],
    ['**A:** one *B：* two', ['A: one', 'B： two']],
    ['one **B** : two', ['one', 'B : two']],
    ['one **B** two: three', ['one B two: three']],
    ['one **a:b** two', ['one a:b two']],
    ['one [b:](c) two', ['one b: two']],
    ['[one](a): **b** two', ['one: b two']],
    ['one<br><!-- a --> **B**: two', ['one', 'B: two']],
  ])('%j', (text, lines) => {
    expect(splitLines(running(text)).map(plainText)).toEqual(lines)
  })

  test('each with nothing of the others', () => {
    const lines = splitLines(running('one\n**two**'))
    expect(lines.map((line) => line.map((node) => node.type))).toEqual([['text'], ['strong']])
  })

  test('each in its place', () => {
    const starts = splitLines(running('one **two** three\nfour')).map((line) =>
      line.map((node) => node.position?.start),
    )
    expect(starts).toMatchObject([
      [
        { line: 1, column: 1 },
        { line: 1, column: 5 },
        { line: 1, column: 12 },
      ],
      [{ line: 2, column: 1 }],
    ])
    expect(splitLines([{ type: 'text', value: 'one\ntwo' }])).toEqual([
      [{ type: 'text', value: 'one' }],
      [{ type: 'text', value: 'two' }],
    ])
  })
})

describe('a label', () => {
  test.each([
    ['**Status**: Draft', 'Status', true, 'Draft'],
    ['*Status*: Draft', 'Status', true, 'Draft'],
    ['**Status** : Draft: now', 'Status', true, 'Draft: now'],
    ['**Status**：Draft', 'Status', true, 'Draft'],
    ['**Status:** Draft', 'Status', true, 'Draft'],
    ['**Status :** Draft', 'Status', true, 'Draft'],
    ['**Note: tea:** hot', 'Note: tea', true, 'hot'],
    ['**Status: Draft**', 'Status', true, 'Draft'],
    ['Status: Draft', 'Status', false, 'Draft'],
    ['Status: **Draft** of tea', 'Status', false, 'Draft of tea'],
    ['Status : Draft', 'Status', false, 'Draft'],
    ['状态：草稿', '状态', false, '草稿'],
    ['Status:', 'Status', false, ''],
    ['Tea<br><!-- a -->  Status: Draft', 'Status', false, 'Draft'],
    ['**a (b)**: c', 'a (b)', true, 'c'],
    ['**v1.2**: c', 'v1.2', true, 'c'],
    ['**Why?** : c', 'Why?', true, 'c'],
    ['a b c d e f g h: i', 'a b c d e f g h', false, 'i'],
    ['a  b  c  d  e: f', 'a  b  c  d  e', false, 'f'],
    [`**${'a'.repeat(60)}**: b`, 'a'.repeat(60), true, 'b'],
  ])('%j', (text, label, marked, value) => {
    const read = readLabelled(splitLines(running(text)).at(-1) ?? [])
    expect([read?.label, read?.marked, read && plainText(read.value)]).toEqual([label, marked, value])
  })

  test.each([
    'Tea is hot',
    'https://example.org',
    ': a b: c',
    '**Status** Draft',
    '**Status: Draft** of tea',
    '[Status](a): Draft',
    'Tea<br><b>Status: Draft',
    '**:** a',
    '**a (b**: c',
    '**a (**: c',
    '**a (b c d**: e',
    '**Why. So**: a',
    '**Why? So**: a',
    '**Done.**: a',
    '**Done!**: a',
    '**Done;:** a',
    '**a = b**: c',
    'a b c d e f g h i: j',
    `**${'a'.repeat(61)}**: b`,
    `${'a'.repeat(61)}: b`,
  ])('%j has none', (text) => {
    expect(readLabelled(splitLines(running(text)).at(-1) ?? [])).toBeUndefined()
  })

  test('a colon that is doubled belongs to no label', () => {
    expect(readLabelled(running('**Author(s):**: @ada'))?.label).toBe('Author(s)')
  })

  test('nothing has none', () => {
    expect(readLabelled([])).toBeUndefined()
  })

  test.each([
    ['**Status**: [Draft](a)', ['link']],
    ['**Status**: <!-- a --> Draft', ['text']],
    ['**Status**:   Draft *now*', ['text', 'emphasis']],
  ])('has the value of %j without blanks and remarks before it', (text, types) => {
    expect(readLabelled(running(text))?.value.map((node) => node.type)).toEqual(types)
  })
})
