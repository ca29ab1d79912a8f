const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/
/** A line that stands by itself: headings, list entries, quotes, table rows, rules, indented code, definitions. */
const STARTS = /^(?:\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||\[[^\]]+\]:|<|(?:[-*_]\s*){3,}$|=+\s*$)|\s{4,}|\t)/
const STANDS_ALONE = /^\s{0,3}(?:#{1,6}\s|\||(?:[-*_]\s*){3,}$|=+\s*$|<)|(?: {2}|\\)$/

/** Markdown with the lines of each paragraph joined into one, for a reader whose lines have another width. */
export function unwrapped(markdown: string): string {
  const lines: string[] = []
  let fenced = false
  for (const line of markdown.split('\n')) {
    const before = lines.at(-1)
    const isFence = FENCE.test(line)
    const nested = /^\s+\S/.test(line) && !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line) && isListEntry(before)
    const joins =
      !fenced && !isFence && before !== undefined && before.trim() !== '' && line.trim() !== '' && !FENCE.test(before)
    if (joins && (nested || !STARTS.test(line)) && !STANDS_ALONE.test(before))
      lines[lines.length - 1] = `${before.trimEnd()} ${line.trimStart()}`
    else lines.push(line)
    if (isFence) fenced = !fenced
  }
  return lines.join('\n')
}

function isListEntry(line: string | undefined): boolean {
  return line !== undefined && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)
}
