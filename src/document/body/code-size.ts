import { tableLines } from '../../model/command-table.ts'

/** How a block of code is set. */
export interface CodeSize {
  /** Of the theme's own size, where it is smaller than that. */
  readonly share: number | undefined
  /** Whether it takes the whole width of the type area rather than the column of prose. */
  readonly wide: boolean
  /** Whether its lines may break. */
  readonly wraps: boolean
}

/** Columns of code that a line holds at the theme's own size. */
export interface CodeRoom {
  /** In the column of prose. */
  readonly narrow: number
  /** In the whole type area. */
  readonly wide: number
}

/** That of a page of the smaller paper. */
export const ROOM: CodeRoom = { narrow: 67, wide: 86 }

/** What a block holds: a table is one that a command printed, and other lines around it may wrap. */
type CodeKind = 'code' | 'table' | 'diagram'

/** The smallest that each may shrink to, of the theme's own size of 8.5 points. */
const SMALLEST: Readonly<Record<CodeKind, number>> = { code: 7.1 / 8.5, table: 5.4 / 8.5, diagram: 4.2 / 8.5 }

/**
 * Sets a block as large as its longest line allows: in the column of prose, else across the type area. A line that fits
 * at no size wraps at the theme's own.
 */
export function codeSize(columns: number, kind: CodeKind, room: CodeRoom = ROOM): CodeSize {
  const wraps = kind !== 'diagram'
  if (columns <= room.narrow) return { share: undefined, wide: false, wraps }
  const narrow = room.narrow / columns
  if (narrow >= SMALLEST.code) return { share: rounded(narrow), wide: false, wraps }
  const wide = room.wide / columns
  if (wide >= 1) return { share: undefined, wide: true, wraps }
  if (wide >= SMALLEST[kind]) return { share: rounded(wide), wide: true, wraps }
  return { share: kind === 'diagram' ? rounded(SMALLEST.diagram) : undefined, wide: true, wraps: true }
}

/** The columns of the tables that commands printed into a block; 0 where there is none. */
export function tableColumns(code: string): number {
  const lines = code.split('\n')
  const isTable = tableLines(lines)
  return codeColumns(lines.filter((_, index) => isTable[index]).join('\n'))
}

function rounded(share: number): number {
  return Math.floor(share * 200) / 200
}

/** The longest line of a code, in columns; an East Asian letter takes two. */
export function codeColumns(code: string): number {
  let longest = 0
  for (const line of code.split('\n')) {
    const shown = line.trimEnd()
    let columns = shown.length
    for (const letter of shown.matchAll(
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

/** Numbers that an author gave the lines of his code: what stands behind them is no column. */
const NUMBER = /^\s*\d+[:.)|]?\s+/

/** Whether an author numbered the lines of his code: most of them, as some go on the one before. */
export function isNumbered(code: string): boolean {
  const lines = linesOf(code)
  return lines.filter((line) => NUMBER.test(line)).length * 2 > lines.length
}

/** Whether a block is a picture or a table made of characters, in which columns must stay below one another. */
export function isDiagram(code: string, language: string | undefined): boolean {
  if (isDrawing(code, language)) return true
  const lines = linesOf(code)
  const aligned = lines.filter((line) => GAP.test(line.replace(NUMBER, ''))).length
  return isProse(language) && aligned >= 3 && aligned * 3 >= lines.length
}

/** Whether a block is a picture, which no page may cut. */
export function isDrawing(code: string, language: string | undefined): boolean {
  const lines = linesOf(code)
  if (lines.some((line) => /[\u2500-\u257f]/.test(line))) return true
  const drawn = lines.filter((line) => BOXES.test(line)).length
  return isProse(language) && drawn >= 2 && drawn * 5 >= lines.length
}

function linesOf(code: string): string[] {
  return code.split('\n').filter((line) => line.trim() !== '')
}

function isProse(language: string | undefined): boolean {
  return PROSE_LANGUAGES.has(language?.toLowerCase() ?? '')
}
