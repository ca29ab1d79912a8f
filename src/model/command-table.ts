/** Lines of a block of code, by their indices: from one to before another. */
interface Lines {
  readonly from: number
  readonly to: number
}

/** Blanks of a line, as offsets. */
export interface Blanks {
  readonly from: number
  readonly to: number
}

/** A head in capitals, as commands print it above columns: three names and more, with wide gaps between them. */
const HEAD = /^ *[A-Z][A-Z()/-]*(?: [A-Z()/-]+)*(?: {2,}[A-Z][A-Z()/-]*(?: [A-Z()/-]+)*){2,} *$/

/** Where a command is typed again. */
const PROMPT = /^\s*[$#>%]\s/

/** Blanks that part two columns enough. */
const GAP = 2

/** The tables that commands printed: each a head, and the rows below it. */
function tablesIn(lines: readonly string[]): Lines[] {
  const tables: Lines[] = []
  for (let from = 0; from < lines.length; from += 1) {
    if (!HEAD.test(lines[from] ?? '')) continue
    let to = from + 1
    while (to < lines.length && !isEnd(lines[to] ?? '')) to += 1
    tables.push({ from, to })
    from = to - 1
  }
  return tables
}

function isEnd(line: string): boolean {
  return line.trim() === '' || PROMPT.test(line) || HEAD.test(line)
}

/** For each line whether it belongs to a table that a command printed. */
export function tableLines(lines: readonly string[]): boolean[] {
  const isTable = lines.map(() => false)
  for (const { from, to } of tablesIn(lines)) isTable.fill(true, from, to)
  return isTable
}

/**
 * For each line the blanks that its table can do without: those beyond two where all of its lines are blank. Commands
 * part their columns widely. A table that is no wider than that keeps them.
 *
 * @param widest In columns.
 */
export function spareBlanks(lines: readonly string[], widest: number): Blanks[][] {
  const spare: Blanks[][] = lines.map(() => [])
  for (const { from, to } of tablesIn(lines)) {
    const table = lines.slice(from, to)
    const width = table.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
    // Letters that are two columns wide, or none, stand below no column of their number.
    if (width <= widest || table.some((line) => /[^\x20-\x7e]/.test(line))) continue
    const blanks = sharedBlanks(table, width)
    spare.fill(blanks, from, to)
  }
  return spare
}

function sharedBlanks(table: readonly string[], width: number): Blanks[] {
  const isInked = Array.from({ length: width }, () => false)
  for (const line of table) {
    for (let at = 0; at < Math.min(width, line.length); at += 1) if (line[at] !== ' ') isInked[at] = true
  }
  const blanks: Blanks[] = []
  for (let from = 0; from < width; from += 1) {
    if (isInked[from]) continue
    let to = from
    while (to < width && !isInked[to]) to += 1
    if (to - from > GAP) blanks.push({ from: from + GAP, to })
    from = to
  }
  return blanks
}

/**
 * A part of a line without the blanks that can go.
 *
 * @param begin Where on its line it begins.
 */
export function squeezed(text: string, blanks: readonly Blanks[], begin = 0): string {
  let kept = ''
  let at = 0
  for (const { from, to } of blanks) {
    kept += text.slice(at, Math.max(at, from - begin))
    at = Math.max(at, Math.min(text.length, to - begin))
  }
  return kept + text.slice(at)
}
