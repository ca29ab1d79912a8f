import { readFile } from 'node:fs/promises'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { element, text } from '../../src/content/elements.ts'
import { emboldened, sizesOf } from '../../src/document/body/cell-size.ts'
import { measureWith } from '../../src/document/body/letter-widths.ts'
import { growthOf, STEADY } from '../growth.ts'

const advancesOf = async (family: string): Promise<number[]> =>
  JSON.parse(await readFile(`dist/fonts/${family}/faces.json`, 'utf8')).find(
    ({ advances }: { advances?: number[] }) => advances !== undefined,
  ).advances

const sans = measureWith(await advancesOf('source-sans-3'))
const cell = (...children: Element['children']): Element => element('td', '', children)
const sizeOf = (one: Element, measure = sans) => {
  const [size] = sizesOf(element('tr', '', [one]), measure)
  if (size === undefined) throw new Error('The row has no cell.')
  return size
}
const words = (content: string) => sizeOf(cell(text(content)))

test('a word is as long as its letters are wide', () => {
  expect(words('illicit').word).toBeLessThan(words('mammoth').word * 0.6)
  expect(words('a bc def').word).toBe(words('def').word)
  expect(words('two words').line).toBeGreaterThan(words('two words').word)
})

test('the letters of another face have other widths, and without a face each is a character', async () => {
  const serif = measureWith(await advancesOf('source-serif-4'))
  const one = cell(text('nanosecond/s'))
  expect(sizeOf(one, serif).word).toBeGreaterThan(sizeOf(one, sans).word * 1.1)
  expect(sizeOf(one, measureWith(undefined)).word).toBeCloseTo(12, 0)
})

test('letters with marks are as wide as without, ideographs take a square, and what is not seen takes nothing', () => {
  expect(words('cafe\u0301').word).toBeCloseTo(words('cafe').word, 9)
  expect(words('café').word).toBeCloseTo(words('cafe').word, 9)
  expect(words('功率').word).toBeCloseTo(words('功').word + 1000 / 512.5, 9)
  expect(words('a\u200db').word).toBe(words('ab').word)
  expect(words('\u{20000}\u{20000}').word).toBe(words('功率').word)
})

test('bold takes more than plain, and code as much for each letter, with an edge at both ends', () => {
  const inside = (tag: string, content: string) => sizeOf(cell(element(tag, '', [text(content)]))).word
  expect(inside('strong', 'word')).toBeGreaterThan(words('word').word)
  expect(inside('code', 'iiii')).toBeCloseTo(inside('code', 'mmmm'), 9)
  expect(inside('code', 'iiii') - inside('code', 'iii')).toBeCloseTo(1.08, 9)
  const joined = sizeOf(cell(element('code', '', [text('iiii')]), text(','))).word
  expect(joined).toBeGreaterThan(inside('code', 'iiii'))
})

test('a name that may break keeps no more together than its longest part, and a line break parts words', () => {
  const name = words('sessionPersistenceCookieType')
  expect(name.part).toBeCloseTo(words('Persistence').word, 9)
  expect(name.word).toBeGreaterThan(name.part * 2)
  expect(sizeOf(cell(text('one'), element('br', '', []), text('two'))).word).toBeCloseTo(
    Math.max(words('one').word, words('two').word),
    9,
  )
})

test('a number and its unit with a binding space are one word', () => {
  expect(words('15.3\u00a0µJ').word).toBeCloseTo(words('15.3 µJ').line, 9)
})

test('a cell of a hundred thousand letters costs no more than its length', () => {
  expect(growthOf((size) => words('a'.repeat(size * 2) + ' é'.repeat(size)), 6_000)).toBeLessThan(STEADY)
})

test('a cell that is set in bold has room for its figures', () => {
  const plain = { line: 40, word: 32, part: 32 }
  for (const size of ['line', 'word', 'part'] as const)
    expect(emboldened(plain)[size]).toBeGreaterThan(plain[size] * 1.05)
})
