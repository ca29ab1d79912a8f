import { type Edit, type PageContent, paints } from './page-content.ts'
import { writeText } from './text-string.ts'

/** What stands on one line: the numbers of its marked pieces in the content of a page, in order, and the text they show. */
export interface MarkedLine {
  readonly marks: readonly number[]
  readonly text: string
}

/** Puts the text of each line around the pieces that show it. A line that wraps is left as it is. */
export function lineTexts({ text: content, pieces }: PageContent, lines: readonly MarkedLine[]): Edit[] {
  return lines.flatMap(({ marks, text }) => {
    const own = marks.map((mark) => pieces.get(mark)).filter((piece) => piece?.shown !== undefined)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last?.shown === undefined || own.length < marks.length) return []
    if (!isOneRow(content.slice(first.begin, last.shown))) return []
    // Chrome ends a piece only where the next begins, when the place on the page is long forgotten: readers then take
    // the text to be elsewhere. So the piece and the line both end with the last letter.
    const rest = paints(content.slice(last.shown, last.close))
    return [
      { at: first.begin, remove: 0, insert: `/Span <</ActualText ${writeText(text)}>> BDC\n` },
      { at: last.shown, remove: 0, insert: `\nEMC\nEMC${rest ? '\n/Artifact BMC' : ''}` },
      ...(rest ? [] : [{ at: last.close, remove: 'EMC'.length, insert: '' }]),
    ]
  })
}

/** Whether a piece of content shows one row of letters, and has no text of its own beside them. */
function isOneRow(content: string): boolean {
  if (content.includes('/ActualText')) return false
  return new Set([...content.matchAll(/(\S+) Tm\b/g)].map(([, y]) => y)).size === 1
}
