import type { Element, ElementContent } from 'hast'
import { elementsOf } from '../../content/elements.ts'
import type { Rows } from './cell-size.ts'

/** What a column asks for at least and at most when columns are shared out among the parts of a table. In characters. */
const [LEAST, MOST] = [3, 26]

/**
 * The columns of each part of a table that is too wide: the first column, which names the rows, and as many others as
 * fit a line beside it, evenly. Undefined for a table of which no part would be narrower.
 *
 * @param capacity Characters on a line, of which each column takes `padding` more than its text.
 */
export function partsOf(rows: Rows, capacity: number, padding: number): readonly (readonly number[])[] | undefined {
  const count = Math.max(...rows.map((row) => row.length), 0)
  const widths = Array.from({ length: count }, (_, column) => {
    const [word, line] = (['word', 'line'] as const).map((size) =>
      rows.reduce((most, row) => Math.max(most, row[column]?.[size] ?? 0), 0),
    )
    return Math.min(MOST, Math.max(LEAST, word ?? 0, Math.min(line ?? 0, MOST / 2))) + padding
  })
  const room = capacity - (widths[0] ?? 0)
  const others = [...widths.keys()].slice(1)
  if (others.length < 2) return undefined
  const parts = filled(others, widths, room)
  // Filled up once more to what the fullest of as many even parts needs, so that the last is no narrow rest.
  const even = others.reduce((sum, column) => sum + (widths[column] ?? 0), 0) / parts.length
  for (let width = even; width < room; width *= 1.04) {
    const evener = filled(others, widths, width)
    if (evener.length === parts.length) return evener.map((columns) => [0, ...columns])
  }
  return parts.map((columns) => [0, ...columns])
}

function filled(columns: readonly number[], widths: readonly number[], room: number): number[][] {
  const parts: number[][] = []
  let left = 0
  for (const column of columns) {
    const width = widths[column] ?? 0
    const last = parts.at(-1)
    if (last === undefined || width > left) {
      parts.push([column])
      left = room - width
    } else {
      last.push(column)
      left -= width
    }
  }
  return parts
}

/** Whether every cell of a table stands in one row and one column, so that columns can be taken out. */
export function isRegular(table: Element): boolean {
  return [...elementsOf(table)].every(({ properties }) => {
    const { colSpan, rowSpan } = properties
    return [colSpan, rowSpan].every((span) => span === undefined || String(span) === '1')
  })
}

/** A table of some columns of another. What is repeated from an earlier part has no id again. */
export function withColumns(table: Element, columns: readonly number[], isFirst: boolean): Element {
  const children = table.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'tr') return [{ ...child, children: cellsOf(child, columns, isFirst) }]
    if (/^(thead|tbody|tfoot)$/.test(child.tagName)) return [withColumns(child, columns, isFirst)]
    return isFirst ? [child] : []
  })
  return { ...table, children, properties: isFirst ? table.properties : withoutId(table.properties) }
}

function cellsOf(row: Element, columns: readonly number[], isFirst: boolean): ElementContent[] {
  const cells = row.children.filter((child) => child.type === 'element')
  return columns.flatMap((column): ElementContent[] => {
    const cell = cells[column]
    if (cell === undefined) return []
    return [column === 0 && !isFirst ? copied(cell) : cell]
  })
}

function copied(node: Element): Element {
  const children = node.children.map((child) => (child.type === 'element' ? copied(child) : { ...child }))
  return { ...node, properties: withoutId(node.properties), children }
}

function withoutId({ id: _, ...properties }: Element['properties']): Element['properties'] {
  return properties
}
