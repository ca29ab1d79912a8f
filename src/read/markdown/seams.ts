/** A place between two lines. */
export interface Seam {
  /** Offset of the line below it. */
  readonly at: number
  /** Number of the line below it, from 1. */
  readonly line: number
}

/** Starts of lines that may go on with what stands above a blank line: an indent, or the mark of a list. */
const GOES_ON = /\s|(?:[-*+]|\d{1,9}[.)])(?:\s|$)/y

/**
 * The seams of a text at which hardly anything can be open: below a blank line, above a line that starts at the margin
 * and with no mark of a list. Only a fence or an HTML block may go on across it. The last seam is the text's end.
 */
export function* findSeams(text: string): Generator<Seam> {
  let blank = false
  let line = 1
  for (let at = 0; at < text.length; line += 1) {
    GOES_ON.lastIndex = at
    if (blank && !GOES_ON.test(text)) yield { at, line }
    let end = at
    blank = true
    for (let code = text.charCodeAt(end); end < text.length && code !== 10 && code !== 13; ) {
      if (code !== 32 && code !== 9) blank = false
      end += 1
      code = text.charCodeAt(end)
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  yield { at: text.length, line }
}
