import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { mayHaveMath } from '../../../src/read/markdown/math.ts'
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

describe('two dollars in a line', () => {
  test.each([
    ['may stand in a word', 'a$$x$$b', ['x']],
    ['may stand apart from the formula', 'a $$ x $$ b', [' x ']],
    ['may stand on two lines', 'a $$x\nand y$$ b', ['x\nand y']],
    ['may stand twice', 'a $$x$$ b $$y$$', ['x', 'y']],
    ['may hold an escaped one at the end', 'a $$x\\$$$ b', ['x\\$']],
    ['may end behind an escaped backslash', 'a $$x \\\\$$ b', ['x \\\\']],
    ['may follow an escaped one', 'a \\$$$x$$ b', ['x']],
    ['may hold 1,999 characters', `a $$${'x'.repeat(1999)}$$`, ['x'.repeat(1999)]],
    ['hold no more', `a $$${'x'.repeat(2000)}$$`, []],
    ['are no three', 'a $$$x$$$ b', []],
    ['are not answered by three', 'a $$x$$$ b', []],
    ['are not answered by one', 'a $$x$ b', []],
    ['do not answer three', 'a $$$x$$ b', []],
    ['are text where nothing ends them', 'a $$x\n\nb$$', []],
  ])('%s', (_, text, values) => {
    expect(formulasIn(text).map(({ value }) => value)).toEqual(values)
  })
})

describe('one dollar that may begin a formula', () => {
  test.each([
    ['stands at a line’s start and its end', '$x$', ['x']],
    ['may stand in brackets', '($x$), “$y$”.', ['x', 'y']],
    ['may stand on two lines', 'a $x\ny$ b', ['x\ny']],
    ['may stand beside an escaped one', 'a \\$$x$ b', ['x']],
    ['may hold an escaped one', 'a $x \\$ y$ b', ['x \\$ y']],
    ['may hold one behind a gap, as money', 'a $x + $y$ b', ['x + $y']],
    ['may follow a picture', '🙂$x$', ['x']],
    ['may hold 399 characters', `a $${'x'.repeat(399)}$`, ['x'.repeat(399)]],
    ['holds no more', `a $${'x'.repeat(400)}$`, []],
    ['has no blank behind it', 'a $ x$', []],
    ['has no tab behind it', 'a $\tx$', []],
    ['has no break behind it', 'a $\nx$', []],
    ['has no blank before its end', 'a $x $', []],
    ['has no break before its end', 'a $x\n$', []],
    ['has no word before it', 'é$x$ and 5$y$', []],
    ['has no word behind its end', '$x$é and $y$5', []],
    ['is not answered by two', 'a $x$$', []],
    ['is text at the end of all', 'a $', []],
  ])('%s', (_, text, values) => {
    expect(formulasIn(text, true).map(({ value }) => value)).toEqual(values)
  })

  test('makes no block where it is alone, whatever else the text has', () => {
    expect(valuesIn('$x$\n\n$$y$$\n\n$$z$$ and', true)).toEqual(['inlineMath x', 'math y', 'inlineMath z'])
  })
})

describe('lines of two dollars', () => {
  test.each([
    ['may have blanks behind them', '$$ \t\na\n$$  ', ['a']],
    ['may stand three blanks in', '   $$\na\n   $$', ['a']],
    ['may end with returns', '$$\r\na\r\n\r\nb\r\n$$\r\n\r\nText', ['a\r\n\r\nb']],
    ['may follow a paragraph', 'text\n$$\na\n$$\ntext', ['a']],
    ['may hold two dollars in a line', '$$\na $$ b\n$$', ['a $$ b']],
    ['may hold nothing', '$$\n$$', ['']],
    ['keep the indents within', '$$\n  a\n\tb\n$$', ['  a\n\tb']],
    ['do not begin another with their end', '$$\na\n$$\n\nb\n\n$$', ['a']],
    ['may follow one another', '$$\na\n$$\n$$\nb\n$$', ['a', 'b']],
    ['are none with more behind them', '$$ x\n\na\n$$', []],
    ['are no three', '$$$\na\n$$$', []],
    ['are none with one', '$\na\n$', []],
    ['end with their quote', '> $$\n> a\n\nb\n\n$$', ['a']],
    ['end with their item', '- $$\n  a\n\nb\n\n$$', ['a']],
    ['stand in a list of a quote', '> 1) $$\n>    a\n>    $$', ['a']],
    ['may be 200 apart', `$$\n${'a\n\n'.repeat(99)}a\n$$`, [`${'a\n\n'.repeat(99)}a`]],
    ['are no further apart', `$$\n${'a\n\n'.repeat(100)}$$`, []],
  ])('%s', (_, text, values) => {
    expect(formulasIn(text).map(({ value }) => value)).toEqual(values)
  })

  test('of which the last has no end leave the headings below it', () => {
    const { root } = parsePiecewise('$$\na\n$$\n\n$$\n\n# Heading\n\nIt costs $5.')
    expect(root.children.map(({ type }) => type)).toEqual(['math', 'paragraph', 'heading', 'paragraph'])
  })
})

describe('code between single dollars', () => {
  test.each([
    ['may stand alone', '$`x`$', ['$`x`$']],
    ['may stand twice', 'a $`x`$ and $`y`$.', ['$`x`$', '$`y`$']],
    ['may stand beside other code', '`a` $`x`$ `b`', ['$`x`$']],
    ['may stand in strong words', 'So **$`x`$**.', ['$`x`$']],
    ['may follow an escaped backslash', 'a \\\\$`x`$', ['$`x`$']],
    ['shares no dollar with another', '$`x`$`y`$', ['$`x`$']],
    ['has one before it', 'a `x`$ b', []],
    ['has one behind it', 'a $`x` b, but $`y`$ c', ['$`y`$']],
    ['has one at its end', 'a $`x`', []],
    ['has one at its start', '`x`$ b', []],
    ['has them close to it', 'a $ `x` $ b', []],
    ['has no escaped one before it', 'a \\$`x`$ b', []],
    ['has none that stand for a mark', 'a &#36;`x`$ b', []],
  ])('%s', (_, text, sources) => {
    expect(formulasIn(text).map(({ source }) => source)).toEqual(sources)
  })

  test('leaves the words around it, which know their places', () => {
    const text = 'Line.\nSo $`x`$ holds.'
    const [paragraph] = parsePiecewise(text).root.children
    const children = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(
      children.map(({ type, position }) => [
        type,
        text.slice(position?.start.offset, position?.end.offset),
        position?.start.line,
        position?.start.column,
        position?.end.column,
      ]),
    ).toEqual([
      ['text', 'Line.\nSo ', 1, 1, 4],
      ['inlineMath', '$`x`$', 2, 4, 9],
      ['text', ' holds.', 2, 9, 16],
    ])
    expect(children.map((node) => 'value' in node && node.value)).toEqual(['Line.\nSo ', 'x', ' holds.'])
  })

  test('leaves no empty words', () => {
    const [paragraph] = parsePiecewise('$`x`$').root.children
    expect(paragraph).toMatchObject({ children: [{ type: 'inlineMath', value: 'x' }] })
  })
})

test.each([
  ['', false, false],
  ['It costs 5.', true, false],
  ['It costs $5.', true, false],
  ['From $5 to $6.', true, true],
  ['From $5 to $6.', false, false],
  ['$', true, false],
  ['$$', false, false],
  ['$$x', false, false],
  ['a$$x$$', false, true],
])('whether %j may have a formula, with single dollars or without (%s): %s', (text, singleDollar, may) => {
  expect(mayHaveMath(text, { singleDollar })).toBe(may)
})
