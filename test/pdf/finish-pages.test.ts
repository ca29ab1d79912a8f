import { expect, test } from 'vitest'
import { finishPage } from '../../src/pdf/finish-pages.ts'
import { readContent } from '../../src/pdf/page-content.ts'
import type { PrintFile } from '../../src/pdf/print-file.ts'
import { contentText } from '../../src/pdf/stream-text.ts'

const LETTERS = 'BT\n/F4 8 Tf\n1 0 0 -1 0 10 Tm\n<0014> Tj\nET\n'

function finished(text: string): string {
  const file: PrintFile = {
    objects: new Map([
      [1, { value: '<</Contents 2 0 R>>' }],
      [2, { value: `<</Length ${text.length}>>`, stream: Buffer.from(text, 'latin1') }],
    ]),
    root: 1,
    information: 1,
    add: () => 3,
  }
  finishPage(file, 1, { content: readContent(file, 1), lines: [], decorations: [], head: undefined })
  return contentText(file, 1)
}

test('letters that belong to no element, such as numbers of lines, are an artifact that copies as nothing', () => {
  const written = finished(`${LETTERS}/P <</MCID 0 >>BDC\n${LETTERS}EMC\n`)
  expect(written).toContain(`/Artifact BMC\n/Span <</ActualText ()>> BDC\n${LETTERS}`)
  expect(written.match(/ActualText/g)).toHaveLength(1)
})

test('a rule that belongs to no element is an artifact and stands for no text', () => {
  const written = finished('0 0 2 1 re\nf\n')
  expect(written).toContain('/Artifact BMC')
  expect(written).not.toContain('ActualText')
})
