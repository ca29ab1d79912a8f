import { describe, expect, test } from 'vitest'
import { element, elementsOf, hasClass, text, textOf } from '../../src/content/elements.ts'
import { marksIn, titleIn } from '../../src/content/fence-meta.ts'
import { asideOf } from '../../src/document/body/code-aside.ts'
import { codeBlock } from '../../src/document/body/code-block.ts'
import { linesOf } from '../../src/document/body/code-lines.ts'
import { codeColumns, isDiagram, tableColumns } from '../../src/document/body/code-size.ts'
import { growthOf, STEADY } from '../growth.ts'
import { bodyOf, compose } from './compose.ts'

const block = (code: string, language?: string) => codeBlock(code, language, (text) => [{ type: 'text', value: text }])
const classes = (code: string, language?: string): string => String(block(code, language).properties.className)
const lines = (code: string, language?: string) => {
  const [inner] = block(code, language).children
  return inner?.type === 'element' ? inner.children : []
}

test('every line is an element of its own, blank ones too, and no letter is lost', () => {
  const code = 'one\n\n  two\n'
  expect(lines(code)).toHaveLength(3)
  expect(textOf(block(code))).toBe('one\n\n  two\n')
})

test('blank lines at the end say nothing, so that a block is as high before it has its colours as with them', () => {
  expect(lines('one\n\ntwo\n\n\n')).toHaveLength(3)
  expect(lines('\n\n')).toHaveLength(1)
})

test('a long line hangs below its own indent', () => {
  const [line] = lines(`    ${'word '.repeat(40)}`)
  expect(line?.type === 'element' && line.properties.style).toBe('--indent:4ch')
})

const asideIn = (code: string, language?: string): string | undefined => {
  const [line] = lines(code, language)
  const aside = line?.type === 'element' ? [...elementsOf(line)].find((child) => hasClass(child, 'aside')) : undefined
  return aside === undefined ? undefined : textOf(aside)
}

test.each([
  ['a short comment', `${'code '.repeat(8)}  // ${'word '.repeat(9)}`, `// ${'word '.repeat(9)}`],
  ['a long comment behind long code', `${'code '.repeat(9)} # ${'word '.repeat(20)}`, `# ${'word '.repeat(20)}`],
  ['a long comment behind short code', `a: 1 # ${'word '.repeat(20)}`, undefined],
  ['a comment alone', `    // ${'word '.repeat(20)}`, undefined],
  ['an option', `$ run ${'word '.repeat(10)} --all ${'word '.repeat(3)}`, undefined],
  ['an address', `get ${'word '.repeat(8)} https://example.org/a ${'word '.repeat(3)}`, undefined],
  ['a line that fits', 'code  // word', undefined],
])('%s behind code moves to the next row as a whole: %j', (_, line, aside) => {
  expect(asideIn(line, 'go')).toBe(aside === undefined ? undefined : `${aside}\n`)
  expect(textOf(block(line, 'go'))).toBe(`${line}\n`)
})

test('a line of blanks costs no more than its length to be searched for comments', () => {
  expect(growthOf((size) => asideOf(`a${' '.repeat(size)}/b`), 20_000)).toBeLessThan(STEADY)
})

test('a drawing in characters has no comments that could leave their columns', () => {
  const box = `┌${'─'.repeat(60)}┐\n│ a // b ${' '.repeat(53)}│\n└${'─'.repeat(60)}┘`
  expect(asideIn(box.split('\n').slice(1).join('\n'))).toBeUndefined()
})

test('what moves keeps its colours, and each of its tokens is one of the line', () => {
  const tokens = ['code '.repeat(8), '// ', 'word '.repeat(9).trim()]
  const coloured = codeBlock(tokens.join(''), 'go', () =>
    tokens.map((value) => element('span', 'tok-x', [text(value)])),
  )
  const [code] = coloured.children
  expect(code?.type === 'element' && linesOf(code)).toEqual([tokens])
  expect([...elementsOf(coloured)].filter((span) => hasClass(span, 'tok-x')).map(textOf)).toEqual([
    tokens[0],
    tokens[1],
    `${tokens[2]}\n`,
  ])
})

test('a box keeps its columns, however small it must become', () => {
  const box = `┌${'─'.repeat(150)}┐\n│${' '.repeat(150)}│\n└${'─'.repeat(150)}┘`
  expect(classes(box)).toContain('diagram')
  expect(String(block(box).properties.style)).toMatch(/^--code-share:0\.5[0-9]*$/)
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

const classesOfLines = (code: string, language?: string, marks?: string): string[] => {
  const [inner] = codeBlock(code, language, (text) => [{ type: 'text', value: text }], marks).children
  if (inner?.type !== 'element') return []
  return inner.children.map((line) => (line.type === 'element' ? String(line.properties.className) : ''))
}

test('lines are numbered from fifteen on, and the numbers are no part of the text', () => {
  const code = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n')
  expect(classes(code(14), 'go')).not.toContain('numbered')
  expect(classes(code(15), 'go')).toContain('numbered')
  expect(String(block(code(120), 'go').properties.style)).toContain('--digits:3')
  expect(textOf(block(code(15), 'go'))).toBe(`${code(15)}\n`)
})

test('a drawing has no numbers, which would be part of the picture', () => {
  expect(classes(Array.from({ length: 20 }, () => '│ a │').join('\n'))).not.toContain('numbered')
})

test('a patch shows what it adds and takes away, and heads of files as neither', () => {
  const patch = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n same\n+added\n-removed'
  expect(classesOfLines(patch, 'diff')).toEqual([
    'line,hunk',
    'line,hunk',
    'line,hunk',
    'line',
    'line,added',
    'line,removed',
  ])
  expect(classesOfLines('+not\n-a patch', 'yaml')).toEqual(['line', 'line'])
})

test('lines that the fence marks are marked', () => {
  expect(classesOfLines('a\nb\nc\nd', 'ts', '2,4-9')).toEqual(['line', 'line,marked', 'line', 'line,marked'])
})

test.each([
  ['{3,5-7}', '3,5-7'],
  ['title="a {b}" {2}', '2'],
  ['hl_lines="3 5-7"', '3,5-7'],
  ['highlight={1}', '1'],
  ['{class=x}', undefined],
  ['linenos=true', undefined],
  [`{${'1,'.repeat(400)}1}`, undefined],
])('the meta %j marks %j', (meta, marks) => {
  expect(marksIn(meta)).toBe(marks)
})

test.each([
  ['title="values.yaml"', 'values.yaml'],
  ["title='My values' {2}", 'My values'],
  ['{2} filename=cmd/main.go', 'cmd/main.go'],
  ['{title="a b"}', 'a b'],
  ['title={"a.ts"}', 'a.ts'],
  ['caption="What it holds"', 'What it holds'],
  ['cmd/main.go', 'cmd/main.go'],
  ['values.yaml {3}', 'values.yaml'],
  ['subtitle="x"', undefined],
  ['ignore', undefined],
  ['title=""', undefined],
  ['{1.5}', undefined],
  [`title="${'x'.repeat(400)}"`, undefined],
])('the meta %j gives the title %j', (meta, title) => {
  expect(titleIn(meta)).toBe(title)
})

test('a title stands above its code, also where the fence names no language', () => {
  const shown = '<section class="titled"><p class="code-title">a &#x26; b.yaml</p><pre class="code'
  expect(bodyOf(compose('## One\n\n```yaml title="a & b.yaml"\na: 1\n```\n'))).toContain(shown)
  expect(bodyOf(compose('## One\n\n``` title="a & b.yaml"\na: 1\n```\n'))).toContain(shown)
})

test('code with a title may have a caption, too, and keeps its colours', async () => {
  const composed = compose('## One\n\n```ts title="a.ts"\na\n```\n\nFigure: What it says\n')
  expect(bodyOf(composed)).toMatch(/<figure class="listing"[^>]*><section class="titled">.*<\/section><figcaption>/s)
  expect((await composed.colour((code) => [text(code)])).listings).toHaveLength(1)
})

test('a fence keeps its marks on the way to the page, with colours and without', async () => {
  const composed = compose('## One\n\n```ts {2}\na\nb\n```\n')
  expect(bodyOf(composed)).toMatch(/<span class="line">a\n<\/span><span class="line marked">b/)
  const { listings } = await composed.colour((code) => [text(code)])
  expect(listings).toEqual([expect.stringContaining('<span class="line marked">b')])
})

test('a few lines of code stay on one page, and so does a drawing; a long table made of characters may part', () => {
  expect(classes('a\nb\nc', 'go')).toContain('keep')
  expect(classes(`a\n${'b'.repeat(900)}`, 'go')).not.toContain('keep')
  expect(classes('a\n'.repeat(8), 'go')).not.toContain('keep')
  expect(classes('│ a │\n'.repeat(60))).toContain('keep')
  expect(classes('name    12 ns   3 B\n'.repeat(20))).toMatch(/diagram.*keep/)
  expect(classes('name    12 ns   3 B\n'.repeat(21))).not.toContain('keep')
})

describe('a table that a command printed', () => {
  const head = `CONTAINER ID   ${'IMAGE'.padEnd(60)}COMMAND   STATUS`
  const row = `83fc1e842599   ${'example.org/an-image'.padEnd(60)}run       Up 2 days`
  const share = (code: string): string => String(block(code, 'console').properties.style ?? '')

  test('is set so small that its columns stay below one another, and a longer command above it wraps', () => {
    const table = `${head}\n${row}\n${'x'.repeat(120)}`
    expect(share(`$ ps\n${table}`)).toMatch(/^--code-share:0\.71/)
    expect(share(`$ ps ${'--option '.repeat(20)}\n${table}`)).toMatch(/^--code-share:0\.71/)
    expect(classes(`$ ps\n${table}`, 'console')).not.toContain('diagram')
  })

  test('does without wide gaps where it is wide, in colours too', () => {
    const wide = [head, row].map((line) => line.replace('   ', ' '.repeat(30)))
    const coloured = codeBlock(wide.join('\n'), 'console', (code) => [
      { type: 'text', value: code.slice(0, 20) },
      element('span', 'tok-x', [text(code.slice(20))]),
    ])
    expect(textOf(coloured)).toBe(
      'CONTAINER ID  IMAGE                 COMMAND  STATUS\n83fc1e842599  example.org/an-image  run      Up 2 days\n',
    )
    expect(coloured.properties.style).toBeUndefined()
  })

  test('wraps at the common size where it would be too small', () => {
    expect(share(`${head}\n${row}\n${'x'.repeat(140)}`)).toBe('')
  })

  test('ends with a blank line, or where a command is typed again', () => {
    expect(tableColumns(`${head}\nrow\n\n${'x'.repeat(120)}`)).toBe(head.length)
    expect(tableColumns(`${head}\nrow\n$ ${'x'.repeat(120)}`)).toBe(head.length)
    expect(tableColumns(`NAME  of things  THERE\n${'x'.repeat(120)}`)).toBe(0)
  })
})

test('numbers that stand before the lines of code make no columns of it', () => {
  expect(isDiagram('01:    begin\n02:    go on\n03:    end', '')).toBe(false)
  expect(isDiagram('01: one    1\n02: two    2\n03: six    6', '')).toBe(true)
})

test('code in a list or a quotation is set by the room that there is in it', () => {
  const line = 'x'.repeat(65)
  const listing = (start: string, code: string): string =>
    /<pre[^>]*>/.exec(bodyOf(compose(`## One\n\n${start}${code}\n`)))?.[0] ?? ''
  const fenced = (code: string, indent = ''): string => `\`\`\`\n${indent}${code}\n${indent}\`\`\``
  expect(listing('', fenced(line))).not.toContain('--code-share')
  expect(listing('- one\n\n  ', fenced(line, '  '))).toMatch(/--code-share:0\.9\d/)
  expect(listing('> ', fenced(line, '> '))).toMatch(/--code-share:0\.9\d/)
  expect(listing('> ', fenced('word '.repeat(16), '> '))).not.toContain('--code-share')
})

test('code that has numbers of its author gets no others', () => {
  expect(classes('01: begin\n    // and\n02: end\n'.repeat(10))).not.toContain('numbered')
  expect(classes('01: begin\n    // and\n    // so on\n'.repeat(10))).toContain('numbered')
})
