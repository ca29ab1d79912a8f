import { expect, test } from 'vitest'
import { bodyOf, compose } from './compose.ts'

const bodyWith = (paragraph: string): string =>
  bodyOf(compose(`# EP-007: T\n\n## Design\n\nBefore.\n\n${paragraph}\n\nAfter.\n`))

test.each([
  ['a bold phrase of its own', '**Limits**'],
  ['a line that ends with a colon', 'It comes to this:'],
  ['a line that ends with a wide colon', '如下：'],
])('%s does not stand last on a page', (_, paragraph) => {
  expect(bodyWith(paragraph)).toMatch(/<p [^>]*class="keep leads[ "]/)
})

test.each([
  ['bold words in a sentence', 'They are **limits**.'],
  ['a colon within a line', 'Two things: one and two.'],
])('%s lead to nothing', (_, paragraph) => {
  expect(bodyWith(paragraph)).not.toContain('leads')
})

test('a paragraph of some four lines stays on one page, and a longer one may part', () => {
  expect(bodyWith('word '.repeat(60))).toContain('<p class="keep">word')
  expect(bodyWith('word '.repeat(70))).toContain('<p>word')
  expect(bodyWith('字'.repeat(200))).toContain('<p>字')
})

test('a brief entry does not stand alone on a page, and one with many below it may part from the next', () => {
  expect(bodyWith('- one\n- two')).toContain('<li class="keep brief">one')
  expect(bodyWith(`- ${'word '.repeat(40)}\n- two`)).toContain('<li class="keep">word')
  expect(bodyWith('- one\n  - below')).toContain('<li class="keep">one')
  expect(bodyWith(`- one\n${'  - an entry below it\n'.repeat(20)}`)).toContain('<li>one')
})

test('a bold phrase of its own is told from words that end with a colon', () => {
  expect(bodyWith('**Limits:**')).toContain('<p class="keep leads minor-head">')
  expect(bodyWith('It has **limits**:')).toContain('<p class="keep leads">')
})

test('an alert stays on one page where it is short, and a long one may break', () => {
  const alert = (text: string) => bodyOf(compose(`# EP-007: T\n\n## One\n\n> [!NOTE]\n${text}`))
  expect(alert('> Short.')).toContain('class="alert alert-note keep"')
  expect(alert(`> ${'Some words. '.repeat(120)}`)).toContain('class="alert alert-note"')
  expect(alert('> - one\n'.repeat(40))).toContain('class="alert alert-note"')
})
