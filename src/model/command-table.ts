/** A head in capitals, as commands print it above columns: three names and more, with wide gaps between them. */
const HEAD = /^ *[A-Z][A-Z()/-]*(?: [A-Z()/-]+)*(?: {2,}[A-Z][A-Z()/-]*(?: [A-Z()/-]+)*){2,} *$/

/** Where a command is typed again. */
const PROMPT = /^\s*[$#>%]\s/

/** For each of some lines whether it belongs to a table that a command printed: its head, and the rows below it. */
export function tableLines(lines: readonly string[]): boolean[] {
  let isWithin = false
  return lines.map((line) => {
    isWithin = HEAD.test(line) || (isWithin && line.trim() !== '' && !PROMPT.test(line))
    return isWithin
  })
}
