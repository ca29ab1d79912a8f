import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkStyles } from '../../src/theme/check-styles.ts'

const check = (source: string): void => checkStyles({ folder: 'brand', texts: new Map([['document.css', source]]) })

test('a style sheet that a browser understands passes', () => {
  expect(() =>
    check('@page { margin: 1cm }\n:root { --a: "}"; /* { */ }\n\nmain p::after { content: "\\"{" }'),
  ).not.toThrow()
  expect(() => check('')).not.toThrow()
})

test.each(['kepler', 'plain', 'folio', 'slate'])('those of %s pass', (name) => {
  const folder = new URL(`../../themes/${name}/`, import.meta.url)
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.css')))
    expect(() => check(readFileSync(new URL(file, folder), 'utf8')), file).not.toThrow()
})

test.each([
  ['a block that never ends', 'p {}\nmain {\n  color: red;\n', 'brand/document.css:2:1: Unclosed block.'],
  ['a brace too many', 'p {\n}\n}\n', 'brand/document.css:3:1: Unexpected }.'],
  ['a comment that never ends', 'p {}\n/* here', 'brand/document.css:2:1: Unclosed comment.'],
  ['a string that never ends', 'p {\n  content: "here;\n', 'brand/document.css:2:12: Unclosed string.'],
  ['a declaration without a colon', 'p {\n  color red;\n}', 'brand/document.css:2:3: Unknown word color.'],
  ['a word outside any block', 'p {}\ncolor: red;', 'brand/document.css:2:1: color stands outside of any block.'],
])('%s is refused with file and line', (_name, source, message) => {
  expect(() => check(source)).toThrow(message)
})
