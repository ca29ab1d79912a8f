import { PDFHexString } from '@cantoo/pdf-lib'

/** What stands on one line: the numbers of its marked pieces in the content of a page, in order, and the text they show. */
export interface MarkedLine {
  readonly marks: readonly number[]
  readonly text: string
}

/** Where a marked piece stands in a content stream, as offsets. */
interface Piece {
  readonly begin: number
  /** After the last text it shows. */
  readonly shown: number
  /** Of the operator that ends it. */
  readonly close: number
}

/** A begin of marked content, with its number where it has one, or an end. Strings of Chrome's content are hexadecimal. */
const MARK = /\/\w+\s*<<(?:\/MCID (\d+)\s*>>|[^\n]{0,2000}?)\s*BDC\b|\bBMC\b|\bEMC\b/g

/** A content stream of Chrome's with the text of each line around the pieces that show it. A line that wraps is left as it is. */
export function withLineTexts(content: string, lines: readonly MarkedLine[]): string {
  const pieces = piecesOf(content)
  const edits: { at: number; remove: number; insert: string }[] = []
  for (const { marks, text } of lines) {
    const own = marks.map((mark) => pieces.get(mark)).filter((piece) => piece !== undefined)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined || own.length < marks.length) continue
    if (!isOneRow(content.slice(first.begin, last.shown))) continue
    edits.push({ at: first.begin, remove: 0, insert: `/Span <</ActualText ${PDFHexString.fromText(text)}>> BDC\n` })
    // Chrome ends a piece only where the next begins, when the place on the page is long forgotten: readers then take
    // the text to be elsewhere. So the piece and the line both end with the last letter.
    edits.push(
      { at: last.shown, remove: 0, insert: '\nEMC\nEMC' },
      { at: last.close, remove: 'EMC'.length, insert: '' },
    )
  }
  edits.sort((a, b) => a.at - b.at)
  let written = ''
  let at = 0
  for (const { at: place, remove, insert } of edits) {
    written += content.slice(at, place) + insert
    at = place + remove
  }
  return written + content.slice(at)
}

function piecesOf(content: string): Map<number, Piece> {
  const pieces = new Map<number, Piece>()
  const open: { mark: number | undefined; begin: number }[] = []
  for (const match of content.matchAll(MARK)) {
    if (match[0] !== 'EMC')
      open.push({ mark: match[1] === undefined ? undefined : Number(match[1]), begin: match.index })
    else {
      const piece = open.pop()
      if (piece?.mark === undefined) continue
      const shown = content.lastIndexOf('ET', match.index)
      if (shown > piece.begin) pieces.set(piece.mark, { begin: piece.begin, shown: shown + 2, close: match.index })
    }
  }
  return pieces
}

/** Whether a piece of content shows one row of letters, and has no text of its own beside them. */
function isOneRow(content: string): boolean {
  if (content.includes('/ActualText')) return false
  return new Set([...content.matchAll(/(\S+) Tm\b/g)].map(([, y]) => y)).size === 1
}
