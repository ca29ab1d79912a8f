/** Advance widths of the characters from U+0020 to U+007E in a face, in thousandths of a size. */
export type Advances = readonly number[]

/** Measures a character by its code point: in characters, of which a hundred fill a line of a table at its first size. */
export type Measure = (point: number) => number

/** Thousandths of a size that are counted as one character. */
const CHARACTER = 512.5

/** Characters that take a square of the line, and emoji, which take more. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u
const EMOJI = /\p{Emoji_Presentation}/u
const UNSEEN = /[\p{M}\p{Cf}]/u

/** Widths of those, and of any other that the face's own table lacks, in thousandths of a size. */
const [OF_WIDE, OF_EMOJI, OF_OTHERS] = [1000, 1245, 600]

/** Measures with the advances of a face; where none are known, every plain letter is a character. */
export function measureWith(advances: Advances | undefined): Measure {
  const known = new Map<number, number>()
  return (point) => {
    const width = known.get(point) ?? widthOf(point, advances) / CHARACTER
    known.set(point, width)
    return width
  }
}

function widthOf(point: number, advances: Advances | undefined): number {
  const letter = String.fromCodePoint(point)
  if (UNSEEN.test(letter)) return 0
  if (EMOJI.test(letter)) return OF_EMOJI
  if (WIDE.test(letter)) return OF_WIDE
  // A letter with marks is as wide as the one below them; a space that binds is a space.
  const base = letter.normalize('NFKD').charCodeAt(0)
  if (base < 0x20 || base > 0x7e) return base < 0x20 ? 0 : OF_OTHERS
  return advances?.[base - 0x20] ?? CHARACTER
}
