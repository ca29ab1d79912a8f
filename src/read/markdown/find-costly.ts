/** A spot that the parser would take too long over. */
export interface Costly {
  /** Counted from the text's first line, which is 0. */
  readonly line: number
  readonly why: 'nesting' | 'markup'
}

/** Deepest nesting of quotes and lists that is given to the parser, which takes the square of it for every line. */
const DEEPEST = 150

/**
 * Most work for the marks of one text, in pairs of marks that the parser may compare; 30 million take it about a second.
 * The longest paragraphs of real proposals come to 50,000.
 */
const MOST_WORK = 30_000_000

/** What the marks of a run of lines without a blank one among them cost. */
interface Run {
  line: number
  characters: number
  emphasis: number
  brackets: number
  openings: number
  /** Lines that may go on with a quote or list without its mark; undefined for a run outside of any. */
  lazy: number | undefined
  /** Whether all its lines so far are definitions, which the parser takes one by one. */
  readonly defines: boolean
}

const CONTAINER = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/
const DELIMITERS = /^[ \t>]*[|:-][ \t|:-]*$/
/** A mark that starts an item even amid a paragraph, and one that does so only in a list. */
const ITEM = /(?:^|[ \t>])(?:[-*+]|1[.)])(?:[ \t]|$)/
const NUMBERED = /\d[.)]/
/** A mark alone, which is text amid a paragraph; a hyphen would end it. */
const LONE_MARK = /^[ \t]*(?:[*+]|\d{1,9}[.)])[ \t]*$/
const HEADING = /^#{1,6}(?:[ \t]|$)/
/** Starts of lines that end a table and are no head of one: headings, HTML, rules, notes and formulas. */
const OTHER_BLOCK = /^(?:#|<|\[\^|\$\$|(?:[-*_][ \t]*){3,}$)/

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function workOf(run: Run): number {
  return run.emphasis ** 2 + 2 * run.brackets ** 2 + (run.openings * run.characters) / 2 + (run.lazy ?? 0) ** 2
}

/** Counts the containers that a line opens or goes on with, and those around it by their indents. */
function measureNesting(prefix: string, indents: number[]): number {
  let depth = 0
  let column = 0
  const marks: number[] = []
  for (const char of prefix) {
    if (char === '>') depth += 1
    else if (char !== ' ' && char !== '\t' && !/[\d.)]/.test(char)) marks.push(column)
    else if (char === '.' || char === ')') marks.push(column)
    column += char === '\t' ? 4 : 1
  }
  const start = marks[0] ?? column
  while ((indents.at(-1) ?? -1) >= start) indents.pop()
  indents.push(...marks)
  return depth + indents.length
}

/** Whether a line stands in the quotes and lists of the line above it, and not so far in that it is code. */
function standsBelow(prefix: string, above: string): boolean {
  const inside = above.replace(/[^>\t]/g, ' ')
  return prefix.startsWith(inside) && /^ {0,3}$/.test(prefix.slice(inside.length))
}

/** The first spot of a text that would take too long, with a bound on what all its marks together may cost. */
export function findCostly(text: string): Costly | undefined {
  const indents: number[] = []
  let run: Run | undefined
  /** The line above, where it may be the head of a table. */
  let head: { prefix: string; content: string } | undefined
  let fence: { mark: string; column: number } | undefined
  /** What stands before the rows of a table. */
  let table: string | undefined
  let work = 0
  let listed = false
  for (const [line, content] of text.split(/\r\n|\r|\n/).entries()) {
    const prefix = CONTAINER.exec(content)?.[0] ?? ''
    const rest = content.slice(prefix.length)
    if (fence) {
      const closed = isFenceEnd(rest, fence.mark)
      if (closed || (rest !== '' && prefix.length < fence.column)) fence = undefined
      if (closed || fence) continue
    }
    if (measureNesting(prefix, indents) > DEEPEST) return { line, why: 'nesting' }
    const item: boolean = ITEM.test(prefix) || ((listed || !run) && NUMBERED.test(prefix))
    listed ||= item
    if (rest === '' && run && LONE_MARK.test(prefix)) continue
    if (rest === '') {
      if (run) work += workOf(run)
      run = undefined
      head = undefined
      table = undefined
      listed = item
      continue
    }
    // Where it stands further in, it may be text of a paragraph or indented code: only a fence's own lines are left out.
    const opening = /(?: {4}|\t)$/.test(prefix) ? null : /^(`{3,})[^`]*$|^(~{3,})/.exec(rest)
    if (opening) {
      if (run) work += workOf(run)
      run = undefined
      head = undefined
      table = undefined
      fence = { mark: opening[1] ?? opening[2] ?? '', column: prefix.length }
      continue
    }
    const other = OTHER_BLOCK.test(rest)
    const ended = table !== undefined && (other || !standsBelow(prefix, table))
    if (ended) table = undefined
    if (head && isRule(content) && standsBelow(prefix, head.prefix) && cells(rest) === cells(head.content))
      table = prefix
    head = other ? undefined : { prefix, content: rest }
    const defines = (run?.defines ?? true) && /^\[[^\]]{1,200}\]:/.test(rest)
    if (!run || item || ended || table !== undefined || defines || HEADING.test(rest)) {
      if (run) work += workOf(run)
      const lazy = prefix.trim() === '' ? undefined : 0
      run = { line, characters: 0, emphasis: 0, brackets: 0, openings: 0, lazy, defines }
    }
    run.characters += content.length
    run.emphasis += count(rest, /(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}*_~])|\*+/gu)
    run.brackets += count(rest, /[[\]]/g)
    run.openings += count(rest, /<[!?]/g)
    if (run.lazy !== undefined) run.lazy += 1
    if (work + workOf(run) > MOST_WORK) return { line: run.line, why: 'markup' }
  }
  return undefined
}

function isRule(line: string): boolean {
  return line.includes('|') && DELIMITERS.test(line)
}

function cells(line: string): number {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
}

function isFenceEnd(rest: string, mark: string): boolean {
  return rest.startsWith(mark) && rest.replaceAll(mark.charAt(0), '').trim() === ''
}
