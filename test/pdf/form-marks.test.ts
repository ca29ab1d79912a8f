import { expect, test } from 'vitest'
import { readContent } from '../../src/pdf/page-content.ts'
import type { PrintFile, PrintObject } from '../../src/pdf/print-file.ts'
import { textOfStream } from '../../src/pdf/stream-text.ts'

function fileOf(page: string, form: string): PrintFile {
  const stream = (text: string, entries: string): PrintObject => ({
    value: `<<${entries}/Length ${text.length}>>`,
    stream: Buffer.from(text, 'latin1'),
  })
  return {
    objects: new Map<number, PrintObject>([
      [1, { value: '<</Contents 2 0 R /Resources <</XObject <</X3 3 0 R>>>>>>' }],
      [2, stream(page, '')],
      [3, stream(form, '/Subtype /Form ')],
    ]),
    root: 1,
    information: 1,
    add: () => 4,
  }
}

const FORM = 'q\n/Figure <</MCID 7 >>BDC\n0 0 9 9 re\nf\nQ\nEMC\n'

test('the mark of a form’s content becomes that of the form, which then has none inside', () => {
  const file = fileOf('q\n/X3 Do\nQ\n', FORM)
  const { text, pieces } = readContent(file, 1)
  const piece = pieces.get(7)
  expect(text.slice(piece?.opened, piece?.close).trim()).toBe('/X3 Do')
  expect(textOfStream(file, 3)).not.toMatch(/MCID|BDC|EMC/)
})

test('a form that is put on the page twice is marked once', () => {
  const { text } = readContent(fileOf('/X3 Do\n/X3 Do\n', FORM), 1)
  expect(text.match(/MCID 7/g)).toHaveLength(1)
})

test('a form without marks, and one inside of a marked piece, stay as they are', () => {
  expect(readContent(fileOf('/X3 Do\n', 'f\n'), 1).text).toBe('/X3 Do\n')
  const marked = '/P <</MCID 1 >>BDC\n/X3 Do\nEMC\n'
  expect(readContent(fileOf(marked, FORM), 1).text).toBe(marked)
})
