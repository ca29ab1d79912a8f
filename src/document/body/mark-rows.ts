import type { Element } from 'hast'
import { classesOf, elementsOf, inked, textOf } from '../../content/elements.ts'

/** A row whose cells have no more than this is low. In characters, some two lines of a common column. */
const LOW = 60

/** Marks, in place, what keeps rows of a table together: those that head the ones below, and low ones at its ends. */
export function markRows(table: Element): void {
  for (const body of elementsOf(table)) {
    if (body.tagName !== 'tbody') continue
    const rows = body.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'tr')
    if (rows.length < 2) continue
    for (const [index, row] of rows.entries()) {
      const isLast = index === rows.length - 1
      const names = [
        !isLast && isGroup(row) ? 'group' : '',
        (index === 0 || isLast) && cellsOf(row).every((cell) => textOf(cell).length <= LOW) ? 'low' : '',
      ].filter(Boolean)
      if (names.length > 0) row.properties.className = [...classesOf(row), ...names]
    }
  }
}

/** Whether a row has words in its first cell only. */
function isGroup(row: Element): boolean {
  const [first, ...rest] = cellsOf(row)
  if (first === undefined || textOf(first).trim() === '') return false
  return rest.length > 0
    ? rest.every((cell) => inked(cell.children).length === 0)
    : Number(first.properties.colSpan) > 1
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName))
}
