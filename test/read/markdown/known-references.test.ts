import { describe, expect, test } from 'vitest'
import { isReadOtherwise, type Known, likelyReferences } from '../../../src/read/markdown/known-references.ts'

const labelsOf = ({ definitions, footnotes }: Known): string[][] => [[...definitions], [...footnotes]]
const known = (definitions: string[], footnotes: string[] = []): Known => ({
  definitions: new Set(definitions),
  footnotes: new Set(footnotes),
})

test.each([
  ['[a]: /x', [['A'], []]],
  ['[a]: /x\n\n[b c]: /y', [['A', 'B C'], []]],
  ['[ a \n\t b ]: /x', [['A B'], []]],
  ['[Straße]: /x and [ẞ]: /y', [['STRASSE', 'SS'], []]],
  ['[a\\]b]: /x', [['A\\]B'], []]],
  ['[^n]: Note', [['^N'], ['N']]],
  ['[n^]: /x', [['N^'], []]],
  ['`[a]: /x`', [['A'], []]],
  ['[a] [b][c] [d](e) [^n] [f] : g', [[], []]],
  ['[a [b]: /x', [['B'], []]],
])('the labels that %j may define', (text, labels) => {
  expect(labelsOf(likelyReferences(text))).toEqual(labels)
})

describe('a text is read otherwise', () => {
  test.each([
    ['with a label that is known later', '[a]', known([]), known(['A']), true],
    ['with a label that is no longer known', 'See [ a ].', known(['A']), known([]), true],
    ['with a note that is known later', 'Text[^n]', known([]), known([], ['N']), true],
    ['with a note that is no longer known', 'Text[^n]', known([], ['N']), known([]), true],
    ['with one label among others', '[a] [b]', known(['A']), known(['A', 'B']), true],
    ['with a label that is still known', '[a] [^n]', known(['A'], ['N']), known(['A'], ['N']), false],
    ['with a label that is still unknown', '[a] [^n]', known([]), known([]), false],
    ['with other labels than those that differ', '[a] [^n]', known(['B']), known([], ['M']), false],
    ['without a label', 'a A', known(['A']), known([]), false],
    ['with a mark that ends a label', '[n^]', known([]), known([], ['N']), false],
  ])('%s', (_, text, one, other, otherwise) => {
    expect(isReadOtherwise(text, one, other)).toBe(otherwise)
  })
})
