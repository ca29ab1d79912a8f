import type { Printed, PrintedPage, TextRun } from './printed.ts'

/** Heads and feet stand in these outermost parts of a page, in points. */
const MARGIN = 56

export function headOf(page: PrintedPage): string {
  return lineOf(page.runs.filter(({ y }) => y > page.height - MARGIN))
}

export function footOf(page: PrintedPage): string {
  return lineOf(page.runs.filter(({ y }) => y < MARGIN))
}

/** The text between head and foot, in the order in which it was set. */
export function bodyOf(page: PrintedPage): readonly TextRun[] {
  return page.runs.filter(({ y }) => y >= MARGIN && y <= page.height - MARGIN)
}

/**
 * All text between heads and feet twice: in the order in which it was set, and from above to below. Blocks of code are
 * set after the other words of a page, which parts a line of theirs at its end.
 */
export function wholeText({ pages }: Printed): string {
  const bodies = pages.map(bodyOf)
  const seen = bodies.map((runs) => runs.toSorted((a, b) => b.y - a.y || a.x - b.x))
  return [...bodies, ...seen].flatMap((runs) => runs.map(({ text }) => text)).join(' ')
}

/** Runs from left to right as one line. */
function lineOf(runs: readonly TextRun[]): string {
  return [...runs]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join(' ')
}

/** Letters and digits only, so that hyphens, spaces and line ends do not matter. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
