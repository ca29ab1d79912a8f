import { Marp } from '@marp-team/marp-core'
import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import type { FigurePlace } from '../../src/deck/figures.ts'
import { inertAlt } from '../../src/deck/marp/alt.ts'
import { marpMarkdown } from '../../src/deck/marp/markdown.ts'
import { noteComment } from '../../src/deck/marp/note-comment.ts'
import { createRenderer } from '../../src/deck/marp/render.ts'
import { writeDeckFile } from '../../src/deck/marp/write-deck.ts'
import { presentable } from '../../src/deck/prose/presentable.ts'
import { newSlide } from '../../src/deck/slides/new-slide.ts'
import { definitionsOf } from '../../src/model/definitions.ts'
import { growthOf, STEADY } from '../growth.ts'
import { parseMarkdown } from './parse-markdown.ts'

const renderer = createRenderer(
  'section { width: 1280px; height: 720px }',
  (code) => [{ type: 'text', value: code }],
  'en',
)
const place: FigurePlace = (url) =>
  url === 'a.png' ? { url: 'figures/1', width: 300, height: 200, unit: 'px' } : undefined

/** The author's Markdown as our Marp shows it. */
function shown(markdown: string): string {
  return renderer.slides(written(markdown)).join('')
}

/** The author's Markdown as any Marp tool shows it, with its HTML, math and emoji on. */
function shownElsewhere(markdown: string): string {
  return new Marp({ script: false }).render(written(markdown)).html
}

function written(markdown: string): string {
  const root = parseMarkdown(markdown)
  return marpMarkdown(presentable(root.children, definitionsOf(root)), place)
}

function notesOf(text: string): { html: string; comments: string[][] } {
  const comment = noteComment({ text, lines: [3, 9] }, 'EP-1.md')
  return new Marp({ script: false }).render(`---\nmarp: true\n---\n\n## One\n\n${comment}\n\n---\n\n## Two\n`)
}

test('an unknown tag is a word, in every Marp', () => {
  expect(shown('Use <namespace> here')).toContain('Use &lt;namespace&gt; here')
  expect(shownElsewhere('Use <namespace> here')).toContain('Use &lt;namespace&gt; here')
})

test('no tag of the text reaches Marp as HTML', () => {
  const hostile =
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> a <b onclick="x">bold</b> \\<svg onload=1> &lt;iframe&gt;'
  for (const html of [shown(hostile), shownElsewhere(hostile)]) {
    expect(html).not.toMatch(/<(?:script|img|b|svg onload|iframe)\b/)
    expect(html).toContain('bold')
  }
})

test('a comment of the text is no directive', () => {
  for (const text of ['<!-- class: evil -->', 'a <!-- _backgroundImage: url(http://x) --> b', '\\<!-- class: evil -->'])
    expect(shownElsewhere(text)).not.toMatch(/class="evil"|background-image/)
})

test('a heading comment fits no heading', () => {
  expect(shownElsewhere('# a <!-- fit -->')).not.toContain('auto-scaling')
})

test('an asterisk or a closing parenthesis as list mark makes no fragments', () => {
  const html = shownElsewhere('* a\n* b\n\n1) c\n2) d\n\n- e\n\n+ f')
  expect(html).not.toContain('data-marpit-fragment')
  expect(html).toContain('<ol>')
})

test('three dashes in the text begin no slide and no heading', () => {
  const { html } = new Marp({ script: false }).render(written('a\n\n\\---\n\nb\\\n\\---\n\n***\n\nc'))
  expect(html.match(/<section/g)).toHaveLength(1)
  expect(html).not.toContain('<h2')
})

test('dollars are no math', () => {
  expect(written('$GOPATH and $HOME')).toContain('\\$GOPATH and \\$HOME')
  expect(shownElsewhere('$$\nx\n$$')).not.toContain('math')
})

test('an emoji code stays as it was written', () => {
  expect(shown('very :smile: std::key::x')).toContain('very :smile: std::key::x')
  const elsewhere = shownElsewhere('very :smile: std::key::x 12:30:45')
  expect(elsewhere).not.toContain('twemoji')
  expect(elsewhere.replaceAll(/<!--.*?-->/g, '')).toContain(':smile: std::key::x 12:30:45')
})

test('words of an alternative text give Marp no orders', () => {
  const html = shown('![bg left:40% w:900 blur:9px 50% invert a "quote"](a.png)')
  expect(html).not.toMatch(/filter:|background-image|width:900/)
  expect(html.replaceAll('\u2060', '')).toContain('alt="bg left:40% w:900 blur:9px 50% invert a &quot;quote&quot;"')
  expect(html).toContain('width:300px;height:200px;')
})

test('each order of Marp alone is only a word', () => {
  for (const word of ['bg', 'fit', 'contain', 'blur', 'Sepia', 'w:1', 'h:2px', '10%', 'drop-shadow:1px,2px'])
    expect(inertAlt(word)).not.toBe(word)
})

test('links lead to the web or nowhere', () => {
  const html = shown(
    '[a](javascript:alert(1)) [b](file:///etc/passwd) [c](#x) [d](https://e.org/?q=(1)) <https://f.org>',
  )
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://e.org/?q=%281%29"', 'href="https://f.org"'])
})

test('code keeps every character', () => {
  const html = shown('`a <b> | ` `` ` ``\n\n```go title="<x>"\nif a < b && c { // <!-- class: evil -->\n```\n')
  expect(html).toContain('<code>a &lt;b&gt; | </code>')
  expect(html).toContain('if a &lt; b &amp;&amp; c { // &lt;!-- class: evil --&gt;')
})

test('a note is never read as directives', () => {
  for (const text of [
    'class: evil',
    '_class: evil\ntheme: gaia',
    '---\nclass: evil',
    '...\nclass: evil',
    '{class: evil}',
    '# x\nclass: evil',
  ]) {
    const { html, comments } = notesOf(text)
    expect(html).not.toMatch(/class="evil"|theme="gaia"/)
    expect(comments[0]).toHaveLength(1)
    expect(comments[0]?.[0]).toContain(text.split('\n')[0])
  }
})

test('a note ends where we end it', () => {
  for (const text of ['a --> <script>x</script>', '<!-- class: evil -->b', 'a --\n> b', '--!> c', '<!-- open']) {
    const { html, comments } = notesOf(text)
    expect(html).not.toMatch(/script|evil|open/)
    expect(html.match(/<section/g)).toHaveLength(2)
    expect(comments[0]).toHaveLength(1)
  }
})

test('a long hostile note costs no more than its length', () => {
  const hostile = (size: number) =>
    `${'<!-'.repeat(size)}${' '.repeat(size * 4)}${'-'.repeat(size * 4)}${'-- '.repeat(size)}`
  expect(growthOf((size) => notesOf(hostile(size)), 1200)).toBeLessThan(STEADY)
})

test('the file of a deck opens in Marp with the same slides, and its head is only data', () => {
  const slide = newSlide({
    kind: 'design',
    heading: 'A #',
    blocks: blocks('text'),
    notes: { text: 'n', lines: [1, 1] },
  })
  const head = { title: 'a: "b"\n---\nclass: evil', author: "O'Neil", lang: 'en', footer: 'x: y' }
  const markdown = writeDeckFile([slide, slide], head, { css: 'section { color: red }\n', place, file: 'a: b.md' })
  const { html, css, comments } = new Marp({ script: false }).render(markdown)
  expect(html.match(/<section/g)).toHaveLength(2)
  expect(html).not.toContain('evil')
  expect(html).toContain('A #</h2>')
  expect(css).toContain('color:red')
  expect(comments).toEqual([['@ From line 1 of a: b.md\n\nn'], ['@ From line 1 of a: b.md\n\nn']])
})

function blocks(markdown: string): RootContent[] {
  return parseMarkdown(markdown).children
}
