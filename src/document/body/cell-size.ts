import type { Element } from 'hast'
import type { Measure } from './letter-widths.ts'
import { wordParts } from './word-breaks.ts'

/** The cells of a table as its setter sees them: lengths in characters of prose. */
export interface CellSize {
  /** Its text on one line; of a block of code its longest line, where that is longer. */
  readonly line: number
  /** Its longest word. */
  readonly word: number
  /** The longest part of a word that has no joint to break at. */
  readonly part: number
}

/** The rows of a table, each with its cells. */
export type Rows = readonly (readonly CellSize[])[]

/** The cells of a row. */
export function sizesOf(row: Element, measure: Measure): CellSize[] {
  return row.children.filter((child) => child.type === 'element').map((cell) => sizeOf(cell, measure))
}

/** A letter of code, at the size that is the largest beside that of prose, and what the ground below code has more than it. */
const [CODE, EDGE] = [1.08, 0.45]

/** What a block of code has beside its lines. */
const BLOCK_EDGES = 2.6

/** How much wider words in bold are. */
const BOLD = 1.035

/** The same of names and figures, which a line cannot make good. */
const BOLD_FIGURES = 1.06

/** How wide a cell is when all of it is set in bold. */
export function emboldened({ line, word, part }: CellSize): CellSize {
  return { line: line * BOLD_FIGURES, word: word * BOLD_FIGURES, part: part * BOLD_FIGURES }
}

/** What a browser may take away from a column when it rounds the widths of all. */
const ROUNDING = 0.15

/** What stands between spaces at which a line may end: not those that bind, as in `15.3 µJ`. */
const WORDS = /[\S\u00a0\u202f]+/g

/** A cell's text, and each of its UTF-16 units as it is set. */
interface Letters {
  text: string
  /** Where a block of code begins, each of its lines, and what follows it. */
  readonly breaks: number[]
  readonly set: { readonly width: number; readonly isCode: boolean }[]
}

function sizeOf(cell: Element, measure: Measure): CellSize {
  const letters: Letters = { text: '', breaks: [], set: [] }
  collect(cell, { measure, isCode: false, isBold: false, isBlock: false }, letters)
  let [longest, longestPart] = [0, 0]
  for (const { 0: word, index } of letters.text.matchAll(WORDS)) {
    longest = Math.max(longest, widthOf(letters, index, index + word.length))
    let at = index
    for (const part of wordParts(word)) {
      longestPart = Math.max(longestPart, widthOf(letters, at, at + part.length))
      at += part.length
    }
  }
  return {
    line: lineOf(letters) + ROUNDING,
    word: longest + ROUNDING,
    part: longestPart + ROUNDING,
  }
}

function lineOf(letters: Letters): number {
  const ends = [...letters.breaks, letters.set.length]
  const edges = letters.breaks.length > 0 ? BLOCK_EDGES : 0
  return ends.reduce((most, end, index) => Math.max(most, widthOf(letters, ends[index - 1] ?? 0, end)), 0) + edges
}

/** How letters are set, from what stands around them. */
interface Looks {
  readonly measure: Measure
  readonly isCode: boolean
  readonly isBold: boolean
  readonly isBlock: boolean
}

/** Elements that begin a line of their own. */
const BLOCK = /^(?:br|p|li|div|ul|ol)$/

function collect({ tagName, children, properties }: Element, around: Looks, letters: Letters): void {
  const looks: Looks = {
    ...around,
    isCode: around.isCode || (tagName === 'code' && properties.dataEmoji === undefined),
    isBold: around.isBold || /^(?:th|strong|b)$/.test(tagName),
    isBlock: around.isBlock || tagName === 'pre',
  }
  if (tagName === 'pre') letters.breaks.push(letters.set.length)
  if (BLOCK.test(tagName)) add(' ', looks, letters)
  for (const child of children) {
    if (child.type === 'text') add(child.value, looks, letters)
    else if (child.type === 'element') collect(child, looks, letters)
  }
  if (tagName === 'pre') letters.breaks.push(letters.set.length)
}

function add(text: string, { measure, isCode, isBold, isBlock }: Looks, letters: Letters): void {
  letters.text += text
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    const width = isCode ? CODE * columnsOf(point, measure) : measure(point) * (isBold ? BOLD : 1)
    letters.set.push({ width, isCode })
    if (letter.length > 1) letters.set.push({ width: 0, isCode })
    if (isBlock && letter === '\n') letters.breaks.push(letters.set.length)
  }
}

/** Columns that a character of code takes. */
function columnsOf(point: number, measure: Measure): number {
  return point < 0x80 ? 1 : Math.min(2, Math.round(measure(point)))
}

/** How wide the letters from one to before another are on a line of their own. */
function widthOf({ set }: Letters, from: number, to: number): number {
  let [width, wasCode] = [0, false]
  for (let at = from; at < to; at += 1) {
    const letter = set[at]
    if (letter === undefined) break
    width += letter.width + (letter.isCode === wasCode ? 0 : EDGE)
    wasCode = letter.isCode
  }
  return width + (wasCode ? EDGE : 0)
}
