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
    const shown = content.slice(first.begin, last.shown)
    if (!isOneRow(shown)) return []
    // Chrome ends a piece only where the next begins, when the place on the page is long forgotten: readers then take
    // the text to be elsewhere. So the piece and the line both end with the last letter.
    const rest = paints(content.slice(last.shown, last.close))
    return [
      { at: first.begin, remove: 0, insert: `/Span <</ActualText ${writeText(text)}>> BDC\n` },
      { at: last.shown, remove: 0, insert: `\nEMC\nEMC${rest ? '\n/Artifact BMC' : ''}` },
      // Chrome's own texts, for single letters, would end the one that is put around them.
      ...[...shown.matchAll(INNER)].flatMap((inner) => [
        { at: first.begin + inner.index, remove: inner[1]?.length ?? 0, insert: '' },
        { at: first.begin + inner.index + inner[0].length - 'EMC'.length, remove: 'EMC'.length, insert: '' },
      ]),
      ...(rest ? [] : [{ at: last.close, remove: 'EMC'.length, insert: '' }]),
    ]
  })
}

/** A text that Chrome puts around the glyphs of one letter. */
const INNER = /(\/Span\s*<<\/ActualText[^\n]{0,2000}?>>\s*BDC)(?:(?!\b(?:BDC|BMC|EMC)\b)[\s\S])*\bEMC/g

/** Whether a piece of content shows one row of letters. */
function isOneRow(content: string): boolean {
  return new Set([...content.matchAll(/(\S+) Tm\b/g)].map(([, y]) => y)).size === 1
}
