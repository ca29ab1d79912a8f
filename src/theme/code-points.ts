import type { FontFace } from '../model/font.ts'
import { TableWriter, writeSfnt } from './sfnt.ts'

/** The family that shows a character which no font has: a box with its code point in it, so that nothing is lost. */
export const CODE_POINTS = 'Code Points'

/** The same for code, beside whose letters its boxes must be as wide as they are. */
export const CODE_POINTS_OF_CODE = 'Code Points of Code'

/** What a document sets it at, in per cent: as large as the build draws letters of code. */
const OF_CODE = 88

/** So many characters at most get a box each; no text of people has more that no font has. */
const MOST = 20_000

/** What never shows: controls, joiners, spaces, and what is no character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u

/** Of those that no font has, the ones that a box is drawn for, in order. */
export function boxedPoints(missing: Iterable<number>): number[] {
  return [...new Set(missing)]
    .filter((point) => !UNSEEN.test(String.fromCodePoint(point)))
    .sort((one, other) => one - other)
    .slice(0, MOST)
}

/** The faces of such boxes: for prose, and for code. */
export function codePointFaces(points: readonly number[]): FontFace[] {
  const face: FontFace = {
    family: CODE_POINTS,
    weight: 400,
    style: 'normal',
    ranges: points.map((point) => [point, point] as const),
    file: 'code-points.ttf',
    format: 'truetype',
  }
  return [face, { ...face, family: CODE_POINTS_OF_CODE, adjust: { document: OF_CODE } }]
}

/** In units of a thousandth of the size. As wide as a letter of code, so that columns stay. */
const [ADVANCE, TOP, BOTTOM] = [600, 780, -180]
const [LEFT, RIGHT, LINE] = [40, 560, 30]

/** A digit's width, height and stroke. */
const [WIDE, HIGH, STROKE] = [110, 300, 32]

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** The strokes of a digit as a pocket calculator has them: top, upper right, lower right, bottom, lower left, upper left, middle. */
const STROKES: readonly Box[] = [
  [0, HIGH - STROKE, WIDE, HIGH],
  [WIDE - STROKE, HIGH / 2, WIDE, HIGH],
  [WIDE - STROKE, 0, WIDE, HIGH / 2],
  [0, 0, WIDE, STROKE],
  [0, 0, STROKE, HIGH / 2],
  [0, HIGH / 2, STROKE, HIGH],
  [0, (HIGH - STROKE) / 2, WIDE, (HIGH + STROKE) / 2],
]

/** Which strokes the digits from 0 to F have, a bit each. */
const DIGITS: readonly number[] = [
  0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f, 0x77, 0x7c, 0x39, 0x5e, 0x79, 0x71,
]

/** The glyphs that all others are made of: none, the digits, and the box. */
const FRAME = 1 + DIGITS.length

/** A TrueType font with a box for each of the code points, which stand in order. */
export function codePointFont(points: readonly number[]): Uint8Array {
  const frame: readonly Box[] = [[LEFT, BOTTOM, RIGHT, TOP]]
  const hollow: readonly Box[] = [[LEFT + LINE, BOTTOM + LINE, RIGHT - LINE, TOP - LINE]]
  const glyphs = [
    outline(frame, hollow),
    ...DIGITS.map((bits) =>
      outline(
        STROKES.filter((_, index) => (bits >> index) & 1),
        [],
      ),
    ),
    outline(frame, hollow),
    ...points.map(boxWith),
  ]
  const glyf = new TableWriter()
  const loca = new TableWriter()
  for (const glyph of glyphs) {
    loca.longs(glyf.length)
    glyf.bytes(glyph)
  }
  loca.longs(glyf.length)
  const count = glyphs.length
  return writeSfnt(
    new Map([
      ['OS/2', os2(points)],
      ['cmap', cmap(points)],
      ['glyf', glyf.done()],
      ['head', head()],
      [
        'hhea',
        new TableWriter()
          .longs(0x00010000)
          .words(TOP, BOTTOM, 90, ADVANCE, 0, 0, ADVANCE, 1, ...zeros(7), 1)
          .done(),
      ],
      ['hmtx', new TableWriter().words(ADVANCE, ...Array.from({ length: count }, () => LEFT)).done()],
      ['loca', loca.done()],
      // Contours and points of the largest glyph and of the largest that is made of others, which are seven.
      [
        'maxp',
        new TableWriter()
          .longs(0x00010000)
          .words(count, 28, 7, 400, 60, 2, ...zeros(6), 7, 1)
          .done(),
      ],
      ['name', names()],
      ['post', new TableWriter().longs(0x00030000, 0).words(-100, 50).longs(1, 0, 0, 0, 0).done()],
    ]),
  )
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}

/** Filled rectangles, and such as are cut out of them. */
function outline(filled: readonly Box[], hollow: readonly Box[]): Uint8Array {
  const contours = [
    ...filled.map(([left, bottom, right, top]) => [left, bottom, left, top, right, top, right, bottom]),
    ...hollow.map(([left, bottom, right, top]) => [left, bottom, right, bottom, right, top, left, top]),
  ]
  const all = [...filled, ...hollow]
  const most = (index: 0 | 1 | 2 | 3, of: (...values: number[]) => number): number =>
    of(...all.map((box) => box[index]))
  const table = new TableWriter().words(
    contours.length,
    most(0, Math.min),
    most(1, Math.min),
    most(2, Math.max),
    most(3, Math.max),
    ...contours.map((_, index) => index * 4 + 3),
    0,
  )
  const corners = contours.flat()
  table.bytes(Array.from({ length: corners.length / 2 }, () => 1))
  for (const axis of [0, 1]) {
    let last = 0
    for (let index = axis; index < corners.length; index += 2) {
      const value = corners[index] ?? 0
      table.words(value - last)
      last = value
    }
  }
  return even(table)
}

/** A box with the digits of a code point, in two rows. */
function boxWith(point: number): Uint8Array {
  const digits = point.toString(16).padStart(4, '0')
  const columns = Math.ceil(digits.length / 2)
  const gap = 46
  const start = Math.round((LEFT + RIGHT - columns * WIDE - (columns - 1) * gap) / 2)
  const table = new TableWriter().words(-1, LEFT, BOTTOM, RIGHT, TOP)
  table.words(0x23, FRAME, 0, 0)
  for (const [index, digit] of [...digits.padStart(columns * 2, '0')].entries()) {
    const isLast = index === columns * 2 - 1
    const x = start + (index % columns) * (WIDE + gap)
    const y = index < columns ? 380 : -80
    table.words(isLast ? 0x03 : 0x23, 1 + Number.parseInt(digit, 16), x, y)
  }
  return even(table)
}

function even(table: TableWriter): Uint8Array {
  if (table.length % 4 !== 0) table.bytes(zeros(4 - (table.length % 4)))
  return table.done()
}

function cmap(points: readonly number[]): Uint8Array {
  const table = new TableWriter().words(0, 1, 3, 10).longs(12)
  table.words(12, 0).longs(16 + points.length * 12, 0, points.length)
  for (const [index, point] of points.entries()) table.longs(point, point, FRAME + 1 + index)
  return table.done()
}

function head(): Uint8Array {
  return new TableWriter()
    .longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5)
    .words(3, 1000)
    .longs(0, 0, 0, 0)
    .words(0, BOTTOM, ADVANCE, TOP, 0, 8, 2, 1, 0)
    .done()
}

function os2(points: readonly number[]): Uint8Array {
  const ends = [points[0] ?? 0, points.at(-1) ?? 0].map((point) => Math.min(point, 0xffff))
  return new TableWriter()
    .words(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
    .bytes(zeros(10))
    .longs(0, 0, 0, 0)
    .bytes([0x20, 0x20, 0x20, 0x20])
    .words(0x40, ...ends, TOP, BOTTOM, 90, TOP, -BOTTOM)
    .longs(0, 0)
    .words(500, 700, 0, 0x20, 1)
    .done()
}

function names(): Uint8Array {
  const values: readonly (readonly [number, string])[] = [
    [1, CODE_POINTS],
    [2, 'Regular'],
    [4, CODE_POINTS],
    [6, CODE_POINTS.replaceAll(' ', '')],
  ]
  const table = new TableWriter().words(0, values.length, 6 + values.length * 12)
  let offset = 0
  for (const [id, value] of values) {
    table.words(3, 1, 0x409, id, value.length * 2, offset)
    offset += value.length * 2
  }
  for (const [, value] of values) table.words(...[...value].map((letter) => letter.charCodeAt(0)))
  return table.done()
}
