import { expect, test } from 'vitest'
import { printText } from '../../src/pdf/print-text.ts'

/** A PDF as Chrome writes it, of one page with a content and two fonts: one of two bytes a letter, one of one. */
function pdfWith(content: string): Uint8Array {
  const table = (width: number, lines: string): string =>
    `begincmap\n1 begincodespacerange\n<${'0'.repeat(width)}> <${'F'.repeat(width)}>\nendcodespacerange\n${lines}\nendcmap`
  const stream = (text: string): string => `<</Length ${text.length}>>\nstream\n${text}\nendstream`
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Resources 4 0 R /Contents 5 0 R>>',
    '<</Font <</F4 6 0 R /F5 7 0 R>>>>',
    stream(content),
    '<</Type /Font /ToUnicode 8 0 R>>',
    '<</Type /Font /ToUnicode 9 0 R>>',
    stream(table(4, '1 beginbfchar\n<0003> <00660069>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0041>\nendbfrange')),
    stream(table(2, '1 beginbfchar\n<07> <00E9>\nendbfchar')),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(text, 'latin1')
}

test('letters are read by the table of their font', () => {
  expect(printText(pdfWith('BT /F4 12 Tf 1 0 0 -1 8 51 Tm <00100011> Tj 9 0 Td <0003> Tj ET'))).toEqual(['ABfi'])
})

test('each font has codes of its own length', () => {
  expect(printText(pdfWith('BT /F5 9.5 Tf <0707> Tj ET BT /F4 12 Tf <0012> Tj ET'))).toEqual(['ééC'])
})

test('a code that the table does not have is shown as such', () => {
  expect(printText(pdfWith('BT /F4 12 Tf <0099> Tj ET'))).toEqual(['\ufffd'])
})

test('a page without text has none', () => {
  expect(printText(pdfWith('0 0 m'))).toEqual([''])
})
