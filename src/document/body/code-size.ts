/** How a block of code is set. */
interface CodeSize {
  /** In points, where it differs from the theme's own. */
  readonly size: number | undefined
  /** Whether it takes the whole width of the type area rather than the column of prose. */
  readonly wide: boolean
  /** Whether its lines may break. */
  readonly wraps: boolean
}

/** Columns of code that the column of prose and the whole type area hold at the theme's own size. */
const NARROW = 67
const WIDE = 86

/** The theme's size of code, and the smallest that code and a diagram may shrink to, in points. */
const SIZE = 8.5
const SMALLEST_CODE = 7.1
const SMALLEST_DIAGRAM = 4.2

/**
 * Sets a block as large as its longest line allows: in the column of prose, else across the type area. A line that fits
 * at no size wraps at the theme's own.
 */
export function codeSize(columns: number, diagram: boolean): CodeSize {
  if (columns <= NARROW) return { size: undefined, wide: false, wraps: !diagram }
  const narrow = fitting(columns, NARROW)
  if (narrow >= SMALLEST_CODE) return { size: narrow, wide: false, wraps: !diagram }
  const wide = fitting(columns, WIDE)
  if (wide >= SIZE) return { size: undefined, wide: true, wraps: !diagram }
  if (wide >= (diagram ? SMALLEST_DIAGRAM : SMALLEST_CODE)) return { size: wide, wide: true, wraps: !diagram }
  return { size: diagram ? SMALLEST_DIAGRAM : undefined, wide: true, wraps: true }
}

/** The size at which so many columns take the room that `room` take at the theme's own, in steps of a twentieth of a point. */
function fitting(columns: number, room: number): number {
  return Math.floor(((SIZE * room) / columns) * 20) / 20
}

/** The longest line of a code, in columns; an East Asian letter takes two. */
export function codeColumns(code: string): number {
  let longest = 0
  for (const line of code.split('\n')) {
    let columns = line.length
    for (const letter of line.matchAll(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g,
    )) {
      columns += letter.length
    }
    longest = Math.max(longest, columns)
  }
  return longest
}

/** Box drawing, and the corners and arrows of boxes drawn with the letters of a typewriter. */
const BOXES = /[\u2500-\u257f]|\+-{2,}|-{2,}\+|\+={2,}|^\s*\|.*\|\s*$|[-=]{2,}>|<[-=]{2,}/
const PROSE_LANGUAGES = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ascii', 'none', 'diagram', 'asciiart'])

/** A gap inside a line, as aligned columns have it. */
const GAP = /\S(?: {3,}| {2,}(?=[\d(]))\S/

/** Whether a block is a picture or a table made of characters, in which columns must stay below one another. */
export function isDiagram(code: string, language: string | undefined): boolean {
  const lines = code.split('\n').filter((line) => line.trim() !== '')
  if (lines.some((line) => /[\u2500-\u257f]/.test(line))) return true
  if (!PROSE_LANGUAGES.has(language?.toLowerCase() ?? '')) return false
  const drawn = lines.filter((line) => BOXES.test(line)).length
  const aligned = lines.filter((line) => GAP.test(line)).length
  return (drawn >= 2 && drawn * 5 >= lines.length) || (aligned >= 3 && aligned * 3 >= lines.length)
}
