import { expect, test } from 'vitest'
import { lineTexts } from '../../src/pdf/line-texts.ts'
import { applyEdits, paints, readContent } from '../../src/pdf/page-content.ts'
import type { PrintFile } from '../../src/pdf/print-file.ts'

function contentOf(text: string) {
  const file: PrintFile = {
    objects: new Map([
      [1, { value: '<</Contents 2 0 R>>' }],
      [2, { value: `<</Length ${text.length}>>`, stream: Buffer.from(text, 'latin1') }],
    ]),
    root: 1,
    information: 1,
    add: () => 3,
  }
  return readContent(file, 1)
}

const ROW = (mark: number, y: number, glyphs = '<0014> Tj'): string =>
  `/NonStruct <</MCID ${mark} >>BDC\nBT\n/F4 14 Tf\n1 0 0 -1 0 ${y} Tm\n${glyphs}\nET\n0 0 0 rg\nEMC\n`

test('marked pieces are found, with what they show and where they end', () => {
  const text = `q\n${ROW(0, 10)}/Table <</MCID 1 >>BDC\n0 0 9 1 re\nf\nEMC\n`
  const { pieces } = contentOf(text)
  expect([...pieces.keys()]).toEqual([0, 1])
  expect(text.slice(pieces.get(0)?.shown, pieces.get(0)?.close)).toBe('\n0 0 0 rg\n')
  expect(pieces.get(1)?.shown).toBeUndefined()
})

test('what stands outside of marks is known, and whether it paints', () => {
  const text = `1 0 0 1 0 0 cm\n${ROW(0, 10)}0 0 2 1 re\nf\n${ROW(1, 20)}Q\n`
  const content = contentOf(text)
  expect(content.gaps.map(({ from, to }) => paints(text.slice(from, to)))).toEqual([false, true, false])
})

test('a line of several pieces gets one text around them', () => {
  const content = contentOf(ROW(0, 10) + ROW(1, 10))
  const written = applyEdits(content.text, lineTexts(content, [{ marks: [0, 1], texts: ['if ', '(x)  '] }]))
  expect(written.startsWith('/Span <</ActualText (if \\(x\\))>> BDC\n/NonStruct <</MCID 0 >>BDC')).toBe(true)
  expect(written).toContain('ET\nEMC\nEMC\n0 0 0 rg')
  expect(written.match(/BDC/g)).toHaveLength(3)
  expect(written.match(/EMC/g)).toHaveLength(3)
})

const OBJECT = (y: number, glyphs: number): string =>
  `BT\n/F4 14 Tf\n1 0 0 -1 0 ${y} Tm\n<0014> Tj\n${'6.8 0 Td <0014> Tj\n'.repeat(glyphs - 1)}ET\n`
const PIECE = (mark: number, ...objects: string[]): string =>
  `/NonStruct <</MCID ${mark} >>BDC\n${objects.join('')}0 0 0 rg\nEMC\n`
const spoken = (content: string): string[] => [...content.matchAll(/ActualText \((.*)\)/g)].map(([, text = '']) => text)
const isBalanced = (content: string): boolean => {
  let depth = 0
  for (const [mark] of content.matchAll(/\b(?:BDC|BMC|EMC|BT|ET)\b/g)) {
    depth += mark === 'EMC' || mark === 'ET' ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}

test('each row of a line that wraps has its text, whether the blanks at its end are shown or not', () => {
  for (const content of [
    PIECE(0, OBJECT(10, 5), OBJECT(20, 3)),
    PIECE(0, OBJECT(10, 5), OBJECT(10, 2), OBJECT(20, 3)),
  ]) {
    const read = contentOf(content)
    const written = applyEdits(read.text, lineTexts(read, [{ marks: [0], texts: ['a   b  cde '] }]))
    expect(spoken(written)).toEqual(['a   b', 'cde'])
    expect(isBalanced(written)).toBe(true)
  }
})

test('of a line that wraps, pieces that stand on one row have one text, and one that goes on has its own', () => {
  const read = contentOf(
    PIECE(0, OBJECT(10, 3)) +
      PIECE(1, OBJECT(10, 2)) +
      PIECE(2, OBJECT(10, 2), OBJECT(20, 2)) +
      PIECE(3, OBJECT(20, 1)),
  )
  const written = applyEdits(read.text, lineTexts(read, [{ marks: [0, 1, 2, 3], texts: ['if ', 'x ', 'ab cd', ';'] }]))
  expect(spoken(written)).toEqual(['if x', 'ab', 'cd', ';'])
  expect(isBalanced(written)).toBe(true)
})

test.each([
  ['shows more glyphs than it has letters', 'abc'],
  ['shows fewer', 'abcdefgh'],
  ['has letters that may be several glyphs', 'ab é́'],
])('a row of a line that wraps has no text where it %s', (_, text) => {
  const read = contentOf(PIECE(0, OBJECT(10, 3), OBJECT(20, 2)))
  expect(lineTexts(read, [{ marks: [0], texts: [text] }])).toEqual([])
})

test('a line whose rows cannot be told apart is left as it is', () => {
  const wrapped = contentOf(ROW(0, 10, '<0014> Tj\n1 0 0 -1 0 20 Tm\n<0015> Tj'))
  expect(lineTexts(wrapped, [{ marks: [0], texts: ['x'] }])).toEqual([])
})

test('the text of a line takes the place of those that single letters have', () => {
  const content = contentOf(ROW(0, 10, '/Span<</ActualText <FEFF0065> >> BDC\n<0015> Tj\nEMC\n<0016> Tj'))
  const written = applyEdits(content.text, lineTexts(content, [{ marks: [0], texts: ['éa'] }]))
  expect(written.match(/ActualText/g)).toHaveLength(1)
  expect(written.match(/BDC/g)).toHaveLength(2)
  expect(written.match(/EMC/g)).toHaveLength(2)
  expect(written).toContain('<0015> Tj')
})
