import { expect, test } from 'vitest'
import type { FontFace } from '../../src/model/font.ts'
import { fontCss } from '../../src/theme/font-css.ts'

const face: FontFace = {
  family: 'Mono',
  weight: 400,
  style: 'normal',
  ranges: [
    [0x20, 0x7e],
    [0x2192, 0x2192],
  ],
  file: 'mono.woff2',
  format: 'woff2',
}

test('a face is declared with its file and the characters that it shows', () => {
  expect(fontCss([face], ({ file }) => `fonts/${file}`)).toBe(
    "@font-face{font-family:'Mono';font-weight:400;font-style:normal;font-display:block;" +
      'src:url("fonts/mono.woff2") format(\'woff2\');unicode-range:U+20-7E,U+2192}',
  )
})

test('an output sets a face at its own share of a size, and any other as it is', () => {
  const adjusted = { ...face, adjust: { deck: 113.6 } }
  const declared = (output?: 'document' | 'deck'): string => fontCss([adjusted], () => '', output)
  expect(declared('deck')).toContain(';size-adjust:113.6%;')
  expect(declared('document')).not.toContain('size-adjust')
  expect(declared()).not.toContain('size-adjust')
})
