import type { InlineCode, Nodes, PhrasingContent, Root, Table, TableCell, Text } from 'mdast'

/** A pipe in code parts so many cells at most; a longer search is no reading. */
const MOST_PARTS = 40

/**
 * Keeps what stands in rows with more cells than their table's head, in place. Markdown drops such cells. Most come of
 * a pipe within code, `a || b`, which parts a cell all the same: the code becomes whole again. What is still too much is
 * put behind the last cell, with the pipes that the author wrote.
 */
export function keepCells(root: Root, text: string): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'table') keepRows(node, text)
    // One by one: a text may have more blocks than a call may have arguments.
    else if ('children' in node) for (const child of node.children) open.push(child)
  }
}

function keepRows(table: Table, text: string): void {
  const [head] = table.children
  const count = head?.children.length ?? 0
  for (const row of table.children) {
    if (row.children.length <= count) continue
    const cells = joinCode(row.children, text)
    const [last, ...beyond] = cells.slice(count - 1)
    for (const cell of beyond) {
      last?.children.push({ type: 'text', value: ' | ' }, ...cell.children)
      if (last?.position && cell.position) last.position = { start: last.position.start, end: cell.position.end }
    }
    row.children = cells.slice(0, count)
  }
}

/** The cells of a row, with those made one that a pipe within code parted. */
function joinCode(cells: readonly TableCell[], text: string): TableCell[] {
  const joined: TableCell[] = []
  for (let at = 0; at < cells.length; at += 1) {
    let cell = cells[at]
    if (cell === undefined) break
    for (let end = endOfCode(cell, cells, at); end !== undefined; end = endOfCode(cell, cells, at)) {
      const last = cells[end]
      const whole: TableCell | undefined = last && join(cell, last, text)
      if (whole === undefined) break
      cell = whole
      at = end
    }
    joined.push(cell)
  }
  return joined
}

/** A run of backticks that nothing in its text closes, with what follows it. */
const OPENS = /(?<!`)(`+)(?!`)([^`]*)$/
/** A backslash that is no escaped one. */
const ESCAPE = /(?<!\\)(?:\\\\)*\\$/
const CLOSES = /^([^`]*)(?<!`)(`+)(?!`)/

/** Where the code ends that is open at the end of a cell. */
function endOfCode(cell: TableCell, cells: readonly TableCell[], at: number): number | undefined {
  const ticks = opened(cell)
  if (ticks === undefined) return undefined
  for (let index = at + 1; index < cells.length && index <= at + MOST_PARTS; index += 1) {
    const first = cells[index]?.children[0]
    if (first?.type === 'text' && CLOSES.exec(first.value)?.[2] === ticks) return index
  }
  return undefined
}

function opened({ children }: TableCell): string | undefined {
  const last = children.at(-1)
  return last?.type === 'text' ? OPENS.exec(last.value)?.[1] : undefined
}

/** Two cells and all between them as one, whose code is what the source says. */
function join(cell: TableCell, end: TableCell, text: string): TableCell | undefined {
  const last = cell.children.at(-1)
  const [first, ...rest] = end.children
  if (last?.type !== 'text' || first?.type !== 'text' || !last.position || !first.position) return undefined
  const ticks = opened(cell) ?? ''
  const from = text.lastIndexOf(ticks, last.position.end.offset)
  const to = text.indexOf(ticks, first.position.start.offset)
  const start = last.position.start.offset ?? 0
  if (!cell.position || !end.position) return undefined
  // A tick that an entity stands for is none in the source.
  if (from < start || to < 0 || to >= (first.position.end.offset ?? 0)) return undefined
  if (ESCAPE.test(text.slice(start, from))) return undefined
  const value = text.slice(from + ticks.length, to).replaceAll('\\|', '|')
  const before = last.value.slice(0, OPENS.exec(last.value)?.index)
  const behind = first.value.slice(CLOSES.exec(first.value)?.[0].length)
  const column = last.position.start.column + from - start
  const { line } = last.position.start
  const code: InlineCode = {
    type: 'inlineCode',
    value: value.trim(),
    position: {
      start: { line, column, offset: from },
      end: { line, column: column + to - from + ticks.length, offset: to + ticks.length },
    },
  }
  const words = (value: string, position: Text['position']): Text[] =>
    value === '' || position === undefined ? [] : [{ type: 'text', value, position }]
  const children: PhrasingContent[] = [
    ...cell.children.slice(0, -1),
    ...words(before, { start: last.position.start, end: code.position?.start ?? last.position.end }),
    code,
    ...words(behind, { start: code.position?.end ?? first.position.start, end: first.position.end }),
    ...rest,
  ]
  return { type: 'tableCell', children, position: { start: cell.position.start, end: end.position.end } }
}
