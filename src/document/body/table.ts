import type { Element } from 'hast'
import { element, elementsOf, textOf } from '../../content/elements.ts'

/** What is known of a column before it is set, in characters. */
interface Column {
  /** Its longest word: narrower than that it must break words. */
  readonly word: number
  /** Its longest cell on one line. */
  readonly line: number
  /** All of its text. */
  readonly total: number
}

/** How a table may be set: its size in points, and the characters that fit on a line of it. From the most wanted on. */
interface Setting {
  readonly points: number
  readonly capacity: number
  readonly classes: string
}

const UPRIGHT: readonly Setting[] = [
  { points: 9, capacity: 100, classes: 'wide size-9' },
  { points: 8, capacity: 112, classes: 'wide size-8' },
  { points: 7, capacity: 128, classes: 'wide size-7' },
]

const TURNED: Setting = { points: 7, capacity: 196, classes: 'landscape size-7' }

/** Characters that fit on a line of the prose column at the first size. */
const COLUMN = 78

/** What a column's padding takes, in characters: as it is best, and as it is where room is short. */
const PADDING = 3
const CROWDED_PADDING = 1.2

/** Where there is no room for a word longer than the last of these, it breaks: it is an address, not a word. In characters. */
const LONGEST_WORDS: readonly [number, ...number[]] = [44, 32, 24]

/**
 * Gives a table its width, its size and, where its text must wrap, the widths of its columns: so that it stays on the
 * page, breaks words last, and is as short as it can be.
 */
export function setTable(table: Element): Element {
  const rows = [...elementsOf(table)].filter(({ tagName }) => tagName === 'tr')
  const columns = measureColumns(rows)
  if (columns.length === 0) return table
  const natural = columns.reduce((sum, { line }) => sum + line + PADDING, 0)
  if (natural <= COLUMN) return framed(table, 'table')
  const { setting, padding, longest } = chooseSetting(columns)
  const classes = `table ${setting.classes}${padding < PADDING ? ' crowded' : ''}`
  if (natural <= setting.capacity) return framed(table, classes)
  const widths = shareWidths(columns, setting.capacity, longest, padding)
  const group = element(
    'colgroup',
    '',
    widths.map((width) => element('col', '', [], { style: `width:${width}%` })),
  )
  return framed({ ...table, children: [group, ...table.children] }, `${classes} shared`)
}

/** The largest size at which no word need break; then narrower padding; then words that break; then a turned page. */
function chooseSetting(columns: readonly Column[]): { setting: Setting; padding: number; longest: number } {
  for (const longest of LONGEST_WORDS) {
    for (const padding of [PADDING, CROWDED_PADDING]) {
      const least = columns.reduce((sum, { word }) => sum + Math.min(word, longest) + padding, 0)
      const setting = UPRIGHT.find(({ capacity }) => least <= capacity)
      if (setting !== undefined) return { setting, padding, longest }
    }
  }
  const least = columns.reduce((sum, { word }) => sum + Math.min(word, LONGEST_WORDS[0]) + PADDING, 0)
  return { setting: TURNED, padding: least <= TURNED.capacity ? PADDING : CROWDED_PADDING, longest: LONGEST_WORDS[0] }
}

function framed(table: Element, classes: string): Element {
  return element('div', classes, [table])
}

function measureColumns(rows: readonly Element[]): Column[] {
  const columns: Column[] = []
  for (const row of rows) {
    const cells = row.children.filter((child) => child.type === 'element')
    for (const [index, cell] of cells.entries()) {
      const content = textOf(cell)
      const before = columns[index] ?? { word: 1, line: 1, total: 1 }
      const word = longestWord(cell)
      columns[index] = {
        word: Math.max(before.word, word),
        line: Math.max(before.line, content.length),
        total: before.total + content.length,
      }
    }
  }
  return columns
}

/** Code and heads are set in wider letters than prose. */
function longestWord(cell: Element): number {
  const longest = (words: string): number => words.split(/\s+/).reduce((most, word) => Math.max(most, word.length), 0)
  const code = [...elementsOf(cell)]
    .filter(({ tagName }) => tagName === 'code')
    .map((one) => longest(textOf(one)) * 1.15)
  const bold = cell.tagName === 'th' ? 1.12 : 1
  return Math.ceil(Math.max(longest(textOf(cell)) * bold, ...code))
}

/** Every column gets its longest word; what is left goes to those with the most text. In percent. */
function shareWidths(columns: readonly Column[], capacity: number, longest: number, padding: number): number[] {
  const least = columns.map(({ word }) => Math.min(word, longest) + padding)
  const used = least.reduce((sum, width) => sum + width, 0)
  const wishes = columns.map(({ line, total }, index) =>
    Math.min(Math.max(0, line + padding - (least[index] ?? 0)), Math.sqrt(total) * 2),
  )
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  const left = Math.max(0, capacity - used)
  const widths = least.map((width, index) => width + (wished === 0 ? 0 : (left * (wishes[index] ?? 0)) / wished))
  const sum = widths.reduce((all, width) => all + width, 0)
  return widths.map((width) => Math.round((width / sum) * 10_000) / 100)
}
