import type { Printed, PrintedLink, PrintedPage, TextRun } from './printed.ts'
import { folded } from './reading.ts'

/** One line of the printed contents, and where it leads. */
export interface Entry {
  readonly title: string
  /** As printed; undefined where the line shows no number. */
  readonly number: number | undefined
  /** Page on which the target of the line's link stands. */
  readonly page: number
  /** Height of that target on its page, in points from below. */
  readonly top: number
}

/** The entries of the contents, read from the pages that show them: from the one with their title to the last numbered line. */
export function readContents({ pages }: Printed): Entry[] {
  const first = pages.findIndex(showsTitle)
  const entries: Entry[] = []
  let column: number | undefined
  for (const page of first === -1 ? [] : pages.slice(first)) {
    column ??= Math.max(...page.links.flatMap((link) => numbersBeside(page, [link])).map(rightOf))
    const found = linesOf(page).flatMap(({ links, target }) => entryOf(page, links, target, column) ?? [])
    // What comes after the last number are links of the text.
    const last = found.findLastIndex(({ number }) => number !== undefined)
    entries.push(...found.slice(0, last + 1))
    if (last < found.length - 1) break
  }
  return entries
}

function showsTitle({ runs, links }: PrintedPage): boolean {
  return links.some(({ page }) => page !== undefined) && runs.some(({ text }) => folded(text) === 'contents')
}

type Target = Pick<Entry, 'page' | 'top'>

interface Line {
  readonly links: PrintedLink[]
  readonly target: Target
}

/** Links from above to below; neighbours that lead to the same place are one line that was broken. */
function linesOf(page: PrintedPage): Line[] {
  const lines: Line[] = []
  for (const link of [...page.links].sort((a, b) => b.above - a.above)) {
    if (link.page === undefined || link.top === undefined) continue
    const { links, target } = lines.at(-1) ?? {}
    if (links && target?.page === link.page && target.top === link.top) links.push(link)
    else lines.push({ links: [link], target: { page: link.page, top: link.top } })
  }
  return lines
}

/**
 * Undefined for links without words, such as the empty rest of a line that began on the page before.
 *
 * @param column Right edge of the column of page numbers, in points.
 */
function entryOf(page: PrintedPage, links: readonly PrintedLink[], target: Target, column = 0): Entry | undefined {
  const runs = runsBeside(page, links)
  if (runs.length === 0) return undefined
  const folio = numbersBeside(page, links).find((run) => Math.abs(rightOf(run) - column) < 1)
  const title = runs.filter((run) => run !== folio).map(({ text }) => text)
  return { title: title.join(' '), number: folio && Number(folio.text), ...target }
}

function runsBeside(page: PrintedPage, links: readonly PrintedLink[]): TextRun[] {
  return page.runs.filter((run) =>
    links.some(({ bottom, above }) => run.y >= bottom - 1 && run.y + run.height / 2 <= above + 1),
  )
}

function numbersBeside(page: PrintedPage, links: readonly PrintedLink[]): TextRun[] {
  return runsBeside(page, links).filter(({ text }) => /^\d+$/.test(text.trim()))
}

function rightOf({ x, width }: TextRun): number {
  return x + width
}

/** Whether a heading's words stand at a height of a page, or a little below; a figure's, below the figure. */
export function standsAt(page: PrintedPage, title: string, top: number): boolean {
  const below = title.startsWith('Figure') ? top : 150
  const near = page.runs.filter(({ y }) => y <= top + 12 && y >= top - below)
  return folded(near.map(({ text }) => text).join(' ')).includes(folded(title).slice(0, 60))
}
