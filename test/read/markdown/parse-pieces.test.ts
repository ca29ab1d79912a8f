import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { array, assert, constantFrom, property } from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parsePiecewise } from '../../../src/read/markdown/parse-pieces.ts'

const root = resolve(import.meta.dirname, '../../..')
const whole = unified().use(remarkParse).use(remarkGfm).freeze()

function markdownBelow(folder: string): string[] {
  if (!existsSync(folder)) {
    console.log(`There is no ${folder}; the test on it is skipped.`)
    return []
  }
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // What attacks the parser is refused in part.
      .filter((file) => /\.(?:md|txt)$/.test(file) && !file.startsWith('attacks'))
      .map((file) => join(folder, file))
  )
}

test.each([join(root, 'fixtures'), resolve(root, '../shared/corpus')])(
  'pieces of what stands below %s make the tree of the whole, with its positions',
  (folder) => {
    for (const file of markdownBelow(folder)) {
      // Formulas have tests of their own; the whole, to compare with, knows none.
      const text = readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, ' ')
        .replaceAll('$$', 'SS')
        .replaceAll('$`', 'S`')
      for (const shortest of [1, 3000]) {
        const { root: pieced, refusals } = parsePiecewise(text, shortest)
        expect(refusals, file).toEqual([])
        expect(pieced, file).toEqual(text.includes('$$') ? parsePiecewise(text, text.length).root : whole.parse(text))
      }
    }
  },
  60_000,
)

const LINES = [
  '',
  '',
  '',
  'text',
  '# Heading',
  'Setext',
  '---',
  '===',
  '- item',
  '  - nested',
  '1. one',
  '2) two',
  '   more',
  '\tcode',
  '    code',
  '```',
  '~~~js',
  '````',
  '  ```',
  '> quote',
  '> - item',
  '>',
  '> ```',
  '<!-- open',
  'close -->',
  '<div>',
  '<pre>',
  '</pre>',
  '<?php',
  '?>',
  '[a]: /x',
  '[A b]: <y> "t"',
  '  [c]: z',
  '[a] and [a b][] and [x][c]',
  '![c]',
  '[^n]',
  '[^n]: note',
  '    in the note',
  '- [^m]: in item',
  '> [q]: /q',
  '[q] [^m]',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  '**bold**',
  '- [ ] task',
  '***',
  '* * *',
  '-',
  '1.',
  '\\[a]: no',
  'www.example.com',
  'a  ',
  '&amp;',
]

test('pieces of any lines make the tree of the whole', () => {
  assert(
    property(array(constantFrom(...LINES), { maxLength: 40 }), constantFrom(1, 20, 80), (lines, shortest) => {
      const text = lines.join('\n')
      expect(parsePiecewise(text, shortest).root).toEqual(whole.parse(text))
    }),
    { numRuns: Number(process.env.RUNS ?? 1500), seed: 7 },
  )
})
