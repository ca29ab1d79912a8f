import type { Element, Root } from 'hast'
import { classesOf, element, elementsOf, hasClass, replaceElements, textOf } from '../../content/elements.ts'
import { bindWords } from './bind-words.ts'
import { emboldened, type Rows, sizesOf } from './cell-size.ts'
import { codeInCell } from './code-block.ts'
import { type ColumnWidths, shareLine } from './column-widths.ts'
import { indentOf, PROSE } from './indents.ts'
import type { Measure } from './letter-widths.ts'
import { markRows } from './mark-rows.ts'
import { isRegular, partsOf, withColumns } from './split-table.ts'
import { allowBreaks } from './word-breaks.ts'

/** How a table may be set: its leading in points, the characters that fit on a line of it, and the classes that say so. */
interface Setting {
  readonly leading: number
  readonly capacity: number
  /** What a column's padding takes of it where there is room. */
  readonly padding: number
  readonly classes: string
  /** How many times as long a table may get before this setting is taken for it. */
  readonly reluctance: number
}

/** In which the columns of a table that is set in parts are counted out. */
const SPLIT: Setting = { leading: 11, capacity: 112, padding: 2.8, classes: 'wide size-8', reluctance: 1.8 }

/** The floor: what is smaller is not read on paper. */
const SMALLEST: Setting = { leading: 9.5, capacity: 128, padding: 3.2, classes: 'wide size-7', reluctance: 3.2 }

/** As tables are best. */
const NATURAL: Setting = { leading: 12.5, capacity: 100, padding: 2.5, classes: 'wide size-9', reluctance: 1 }

const UPRIGHT: readonly Setting[] = [NATURAL, SPLIT, SMALLEST]

const TURNED: Setting = { leading: 9.5, capacity: 196, padding: 3.2, classes: 'landscape size-7', reluctance: 1 }

/** Characters that fit on a line of the prose column at the first size. */
const COLUMN = 78

/** What a column's padding takes where room is short, in characters of any size. */
const CROWDED_PADDING = 2.1

/** How much narrower columns must make a table before they stand closer than is good. */
const CROWDED = 1.6

/** How long a word must be before it may break, from the most wanted on. In characters. */
const LONGEST_WORDS: readonly number[] = [60, 44, 32, 24, 20, 16]

/**
 * Words of an upright table keep so much whole, or less where no more of them break than at their joints; where that is
 * too much to ask, the page is turned. In characters.
 */
const LEAST_WHOLE = 24
const LEAST_JOINTED = 20

/** A table with its columns' widths. */
interface Choice extends ColumnWidths {
  readonly setting: Setting
  readonly padding: number
}

/** Millimetres of the type area with the margin that headings hang in. */
const AREA = 162

/** Least room that is reckoned with. In millimetres. */
const LEAST_ROOM = 40

/** Sets every table of a page, in place. One inside a list or a quotation can neither hang into the margin nor be turned. */
export function setTables(parent: Root | Element, measure: Measure, indent = 0): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    setTables(child, measure, indent + indentOf(child))
    if (child.tagName === 'table') parent.children[index] = setTable(child, measure, indent)
  }
}

/**
 * Gives a table its width, its size and, where its text must wrap, the widths of its columns: so that it stays on the
 * page, breaks words last, and is as short as it can be. One that has too many columns even for a turned page is set
 * in parts, each of which begins with the first column.
 *
 * @param indent Millimetres by which what holds it is indented; 0 for a table between sections' paragraphs.
 */
function setTable(table: Element, measure: Measure, indent: number): Element {
  bindWords(table)
  markRows(table)
  replaceElements(table, (node) => (hasClass(node, 'code') ? codeInCell(node) : undefined))
  const rows = [...elementsOf(table)].filter(({ tagName }) => tagName === 'tr').map((row) => sizesOf(row, measure))
  const count = Math.max(...rows.map((row) => row.length), 0)
  if (count === 0) return table
  const room = Math.max(LEAST_ROOM, PROSE - indent)
  const name = isShort(table, rows.length) ? 'table keep' : 'table'
  if (naturalWidth(rows, NATURAL.padding) <= (COLUMN * room) / PROSE) return framed(table, name)
  allowBreaks(table)
  for (const cell of elementsOf(table)) if (cell.tagName === 'td' && isName(cell)) cell.properties.className = ['names']
  const share = indent === 0 ? 1 : room / AREA
  const choice =
    choose(rows, count, share) ?? chooseJointed(rows, count, share) ?? (indent === 0 ? turned(rows) : undefined)
  if (choice !== undefined) return asChosen(table, rows, choice, name, share)
  const parts = isRegular(table) ? partsOf(rows, SPLIT.capacity * share, CROWDED_PADDING) : undefined
  if (parts === undefined) {
    const setting = indent === 0 ? TURNED : SMALLEST
    const widths = Array.from({ length: count }, () => 1)
    return asChosen(table, rows, { setting, padding: CROWDED_PADDING, widths, lines: 0 }, name, share)
  }
  return element('div', 'table split', setParts(table, rows, parts, share))
}

/** Rows, characters and lines of a table that is not broken over two pages: about a quarter of one. */
const FEW = { rows: 10, characters: 900, lines: 40 }

function isShort(table: Element, rows: number): boolean {
  const words = textOf(table)
  return rows <= FEW.rows && words.length <= FEW.characters && words.split('\n').length <= FEW.lines
}

/** Parts of more rows than this may go over a page. */
const SHORT = 24

/** All parts of a table in one size: the smallest that one of them needs. */
function setParts(table: Element, rows: Rows, parts: readonly (readonly number[])[], share: number): Element[] {
  const sizes = parts.map((columns) =>
    rows.map((row) =>
      columns.flatMap((column) => (column === 0 ? row.slice(0, 1).map(emboldened) : (row[column] ?? []))),
    ),
  )
  const chosen = sizes.map((own, index) => choose(own, parts[index]?.length ?? 0, share)?.setting ?? SMALLEST)
  const setting = chosen.reduce((least, one) => (one.leading < least.leading ? one : least))
  return parts.map((columns, index) => {
    const own = sizes[index] ?? []
    const choice = choose(own, columns.length, share, [setting]) ?? narrow(own, columns.length, share)
    const name = rows.length <= SHORT ? 'part keep' : 'part'
    return asChosen(withColumns(table, columns, index === 0), own, choice, name, share)
  })
}

/** What a table takes where no cell of it wraps. */
function naturalWidth(rows: Rows, padding: number): number {
  const count = Math.max(...rows.map((row) => row.length), 0)
  return Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.line ?? 1), 1),
  ).reduce((sum, line) => sum + line + padding, -padding)
}

function asChosen(table: Element, rows: Rows, choice: Choice, name: string, share: number): Element {
  const { setting, padding, widths } = choice
  const classes = `${name} ${setting.classes}${padding < setting.padding ? ' crowded' : ''}`
  if (naturalWidth(rows, padding) <= setting.capacity * share) return framed(table, classes)
  const all = widths.reduce((sum, width) => sum + width, 0)
  const group = element(
    'colgroup',
    '',
    widths.map((width) => element('col', '', [], { style: `width:${Math.round((width / all) * 10_000) / 100}%` })),
  )
  const tall = rows.map((row) => heightOf(row, widths, setting.leading) > TALL)
  return framed({ ...letTallBreak(table, tall), children: [group, ...table.children] }, `${classes} shared`)
}

/** Points of a row, more than half a page, that no longer moves as a whole: it would leave its head behind, and a page empty. */
const TALL = 340

function heightOf(row: Rows[number], widths: readonly number[], leading: number): number {
  return leading * Math.max(0, ...row.map(({ line }, column) => line / (widths[column] ?? 1)))
}

/** Marks the rows of a table that may break over two pages, in place. */
function letTallBreak(table: Element, tall: readonly boolean[]): Element {
  let at = 0
  for (const row of elementsOf(table)) {
    if (row.tagName !== 'tr') continue
    if (tall[at]) row.properties.className = [...classesOf(row), 'tall']
    at += 1
  }
  return table
}

/** The setting that makes the table shortest, as far as it is not too small for that; undefined where none will do. */
function choose(rows: Rows, count: number, share: number, settings = UPRIGHT, least = LEAST_WHOLE): Choice | undefined {
  let best: { readonly choice: Choice; readonly cost: number } | undefined
  for (const setting of settings) {
    for (const padding of [setting.padding, CROWDED_PADDING]) {
      for (const longest of LONGEST_WORDS.filter((length) => length >= least || count <= 4)) {
        const shared = shareLine(rows, setting.capacity * share, padding, longest)
        if (shared === undefined) continue
        const cost = shared.lines * setting.leading * setting.reluctance * (padding < setting.padding ? CROWDED : 1)
        if (best === undefined || cost < best.cost) best = { choice: { ...shared, setting, padding }, cost }
      }
    }
  }
  return best?.choice
}

function chooseJointed(rows: Rows, count: number, share: number): Choice | undefined {
  const isJointed = rows.every((row) => row.every(({ part }) => part <= LEAST_JOINTED))
  return isJointed ? choose(rows, count, share, [SMALLEST], LEAST_JOINTED) : undefined
}

function turned(rows: Rows): Choice | undefined {
  for (const padding of [TURNED.padding, CROWDED_PADDING]) {
    for (const longest of LONGEST_WORDS) {
      const shared = shareLine(rows, TURNED.capacity, padding, longest)
      if (shared !== undefined) return { ...shared, setting: TURNED, padding }
    }
  }
  return undefined
}

/** A part of a table with words so long that they must break. */
function narrow(rows: Rows, count: number, share: number): Choice {
  for (const longest of [16, 12, 8, 4]) {
    const shared = shareLine(rows, SMALLEST.capacity * share, CROWDED_PADDING, longest)
    if (shared !== undefined) return { ...shared, setting: SMALLEST, padding: CROWDED_PADDING }
  }
  return { setting: SMALLEST, padding: CROWDED_PADDING, widths: Array.from({ length: count }, () => 1), lines: 0 }
}

function framed(table: Element, classes: string): Element {
  return element('div', classes, [table])
}

/** Whether a cell holds code and nothing else. */
function isName(cell: Element): boolean {
  const code = [...elementsOf(cell)].filter(({ tagName }) => tagName === 'code').map(textOf)
  return code.length > 0 && code.join('').length === textOf(cell).trim().length
}
