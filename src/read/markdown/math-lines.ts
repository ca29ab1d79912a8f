/** A formula that runs over more lines than this was forgotten to be closed. */
const MOST_LINES = 200

/** A line that is two dollars and nothing else, in whatever quotes and lists. */
const DOLLARS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*\$\$[ \t]*$/

/** The lines of a text that can begin a formula of several lines, each with the line that ends it. Lines count from 1. */
export function mathLines(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  let last: number | undefined
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!DOLLARS.test(line)) continue
    if (last !== undefined && index + 1 - last <= MOST_LINES) ends.set(last, index + 1)
    last = index + 1
  }
  return ends
}
