import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { boxedPoints, codePointFaces, codePointFont } from '../../src/theme/code-points.ts'

/** As far as it is asked here. */
interface Font {
  readonly characterSet: readonly number[]
  readonly postscriptName: string
  readonly unitsPerEm: number
  glyphForCodePoint(point: number): {
    readonly advanceWidth: number
    readonly bbox: object
    readonly path: { toSVG(): string }
  }
}

const fontkit: { create(bytes: Buffer): Font } = createRequire(import.meta.url)('fontkit')

const points = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0)

test('a font of code points has a box for each of them, with a digit for each of its digits', () => {
  const boxed = boxedPoints(points('ꙮก〱𐎀'))
  const font = fontkit.create(Buffer.from(codePointFont(boxed)))
  expect(boxed).toEqual([0xe01, 0x3031, 0xa66e, 0x10380])
  expect(font.characterSet).toEqual(boxed)
  expect(font.postscriptName).toBe('CodePoints')
  for (const point of boxed) {
    const glyph = font.glyphForCodePoint(point)
    expect(glyph.advanceWidth).toBe(600)
    expect(glyph.bbox).toMatchObject({ minX: 40, maxX: 560 })
  }
  expect(new Set(boxed.map((point) => font.glyphForCodePoint(point).path.toSVG())).size).toBe(4)
})

test('what never shows has no box', () => {
  expect(boxedPoints(points('\u0000\t \u00a0\u00ad\u200d\u202e\u2066\ufe0f\uffff\u{e0001}\u{10ffff}'))).toEqual([])
  expect(boxedPoints([0xd800])).toEqual([])
})

test('however many characters a text has, its font stays small', () => {
  const many = boxedPoints(Array.from({ length: 100_000 }, (_, index) => 0x20000 + index))
  expect(many).toHaveLength(20_000)
  expect(codePointFont(many).length).toBeLessThan(2_000_000)
})

test('the faces of the boxes show these characters and no other', () => {
  const ranges = [
    [0x3031, 0x3031],
    [0x32de, 0x32de],
  ]
  expect(codePointFaces([0x3031, 0x32de])).toMatchObject([
    { family: 'Code Points', ranges },
    { family: 'Code Points of Code', ranges },
  ])
})

test('in a document a box is as wide as a letter of code, as which it is in a deck by itself', async () => {
  const [, ofCode] = codePointFaces([0x3031])
  const [letters] = JSON.parse(await readFile('dist/fonts/jetbrains-mono/faces.json', 'utf8'))
  const file = fontkit.create(await readFile(`dist/fonts/${letters.file}`))
  const share = (font: Font, letter: number): number => font.glyphForCodePoint(letter).advanceWidth / font.unitsPerEm
  const boxes = fontkit.create(Buffer.from(codePointFont([0x3031])))
  expect(share(boxes, 0x3031) * ((ofCode?.adjust?.document ?? 0) / 100)).toBeCloseTo(share(file, 0x61), 3)
  expect(share(file, 0x61) * (letters.adjust.deck / 100)).toBeCloseTo(share(boxes, 0x3031), 6)
})
