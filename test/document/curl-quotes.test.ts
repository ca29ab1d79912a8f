import type { Element, Root } from 'hast'
import { expect, test } from 'vitest'
import { element, text, textOf } from '../../src/content/elements.ts'
import { curlQuotes } from '../../src/document/body/curl-quotes.ts'

function curled(words: string, language = 'en'): string {
  const tree: Root = { type: 'root', children: [element('p', '', [text(words)])] }
  curlQuotes(tree, language)
  return textOf(tree)
}

test.each([
  [`the board's own`, 'the board’s own'],
  [`don't, users' and it's`, 'don’t, users’ and it’s'],
  [`say "yes" or "no".`, 'say “yes” or “no”.'],
  [`("one" and "two")`, '(“one” and “two”)'],
  [`"It is 'here'," he said`, '“It is ‘here’,” he said'],
  [`'quoted' at once`, '‘quoted’ at once'],
])('%s becomes what print has', (written, set) => {
  expect(curled(written)).toBe(set)
})

test.each([`a 5" disk`, `<a name="x">`, `f("a") = g("b`, `''`, `a ' b`, `'tis so`])('%s stays as it is', (written) => {
  expect(curled(written)).toBe(written)
})

test('marks pair over emphasis, code stays as it is, and each block counts for itself', () => {
  const code = element('code', '', [text(`"a"`)])
  const quote = element('p', '', [text('"'), element('em', '', [text('now')]), text('" is '), code])
  const tree: Root = { type: 'root', children: [quote, element('ul', '', [element('li', '', [text('a 5" disk')])])] }
  curlQuotes(tree, 'en-GB')
  expect(textOf(tree)).toBe(`“now” is "a"a 5" disk`)
})

test('a paragraph that begins with a mark hangs it into the margin', () => {
  const tree: Root = {
    type: 'root',
    children: [element('p', 'keep', [text('"So" it is')]), element('p', '', [text('So')])],
  }
  curlQuotes(tree, 'en')
  const names = tree.children.map((child) => (child as Element).properties.className)
  expect(names).toEqual([['keep', 'hanging'], undefined])
})

test('other languages have marks of their own, and a foreign part of a text has its', () => {
  expect(curled(`der "Rat" ist's`, 'de')).toBe(`der "Rat" ist's`)
  const french = element('span', '', [text(`l'"état"`)], { lang: 'fr' })
  const tree: Root = { type: 'root', children: [element('p', '', [text(`it's `), french])] }
  curlQuotes(tree, 'en')
  expect(textOf(tree)).toBe(`it’s l'"état"`)
})
