import type { CellSize, Rows } from './cell-size.ts'

/** Columns of a table and what they cost. */
export interface ColumnWidths {
  /** In characters, padding included. */
  readonly widths: readonly number[]
  /** About as many lines as the table takes, with a fine for every word that breaks. */
  readonly lines: number
}

/** Rows that are looked at; a longer table is judged by an even choice of its rows. */
const MOST_ROWS = 120

/** What a word costs that breaks at a joint, and one that breaks anywhere, in lines. */
const JOINTED = 2
const BROKEN = 4

/** Lines break before they are full. */
const RAGGED = 1.12

/**
 * Shares a line among columns: each gets its longest word, up to a limit, and then what is left goes bit by bit to the
 * column that makes the table shorter. The last column has no padding. Undefined where the words alone take more than there is.
 */
export function shareLine(rows: Rows, capacity: number, padding: number, longest: number): ColumnWidths | undefined {
  const sample = sampleOf(rows)
  const count = Math.max(...sample.map((row) => row.length), 0)
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, Math.min(row[column]?.word ?? 1, longest)), 1),
  )
  let left = capacity - widths.reduce((sum, width) => sum + width, 0) - padding * (count - 1)
  if (left < 0) return undefined
  for (const step = Math.max(1, left / 60); left > 0; left -= step) {
    const wider = bestColumn(sample, widths)
    if (wider === undefined) break
    widths[wider] = (widths[wider] ?? 0) + Math.min(step, left)
  }
  const lines = sample.reduce((sum, row) => sum + rowLines(row, widths), 0)
  return { widths: widths.map((width, column) => (column < count - 1 ? width + padding : width)), lines }
}

/** The column that most rows are high because of, weighed by how much a wider one would spare. */
function bestColumn(rows: Rows, widths: readonly number[]): number | undefined {
  const spared = widths.map(() => 0)
  for (const row of rows) {
    const [highest, second] = twoHighest(row, widths)
    const cell = row[highest]
    const width = widths[highest]
    if (cell === undefined || width === undefined || cell.line <= width) continue
    // The slope of line / width; where two columns are about as high, both must grow.
    const slope = cell.line / (width * width)
    spared[highest] = (spared[highest] ?? 0) + slope
    const rival = row[second]
    const rivalWidth = widths[second]
    if (rival !== undefined && rivalWidth !== undefined && rival.line / rivalWidth > 0.9 * (cell.line / width)) {
      spared[second] = (spared[second] ?? 0) + slope / 2
    }
  }
  const most = Math.max(...spared)
  return most > 0 ? spared.indexOf(most) : undefined
}

function twoHighest(row: readonly CellSize[], widths: readonly number[]): [number, number] {
  let [highest, second] = [-1, -1]
  const height = (index: number): number => (row[index]?.line ?? 0) / (widths[index] ?? 1)
  for (const index of row.keys()) {
    if (highest < 0 || height(index) > height(highest)) [highest, second] = [index, highest]
    else if (second < 0 || height(index) > height(second)) second = index
  }
  return [highest, second]
}

function rowLines(row: readonly CellSize[], widths: readonly number[]): number {
  let [lines, broken] = [1, 0]
  for (const [index, { line, word, part }] of row.entries()) {
    const width = widths[index] ?? 1
    lines = Math.max(lines, line <= width ? 1 : Math.ceil((line * RAGGED) / width))
    if (word > width) broken += part > width ? BROKEN : JOINTED
  }
  return lines + broken
}

function sampleOf<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows
  return rows.filter(
    (_, index) => Math.floor((index * MOST_ROWS) / rows.length) !== Math.floor(((index - 1) * MOST_ROWS) / rows.length),
  )
}
