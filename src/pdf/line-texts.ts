import { type Edit, type PageContent, type Piece, paints } from './page-content.ts'
import { type Row, rowsOf, textsOfRows } from './row-texts.ts'
import { writeText } from './text-string.ts'

/** What stands on one line: the numbers of its marked pieces in the content of a page, in order, and the text of each. */
export interface MarkedLine {
  readonly marks: readonly number[]
  readonly texts: readonly string[]
}

/** A piece that shows text. */
type ShownPiece = Piece & { readonly shown: number }

/** Neighbours on one row, with the text that they show. */
interface RowOfPieces {
  readonly height: string
  readonly pieces: ShownPiece[]
  text: string
}

/** Puts the text of each line around the pieces that show it; of one that wraps, of each of its rows. */
export function lineTexts({ text: content, pieces }: PageContent, lines: readonly MarkedLine[]): Edit[] {
  return lines.flatMap(({ marks, texts }) => {
    const own = marks.map((mark) => pieces.get(mark)).filter((piece): piece is ShownPiece => piece?.shown !== undefined)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined || own.length < marks.length) return []
    const rows = rowsOf(content, first.begin, last.shown)
    return rows?.length === 1 ? around(content, own, texts.join('').trimEnd()) : wrapped(content, own, texts)
  })
}

function around(content: string, pieces: readonly ShownPiece[], text: string): Edit[] {
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return []
  const shown = content.slice(first.begin, last.shown)
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
}

/** A text that Chrome puts around the glyphs of one letter. */
const INNER = /(\/Span\s*<<\/ActualText[^\n]{0,2000}?>>\s*BDC)(?:(?!\b(?:BDC|BMC|EMC)\b)[\s\S])*\bEMC/g

/** Pieces that stand on a row whole get one text around them, one that goes on on the next a text for each row within it. */
function wrapped(content: string, pieces: readonly ShownPiece[], texts: readonly string[]): Edit[] {
  const whole: RowOfPieces[] = []
  const broken: { readonly row: Row; readonly text: string }[] = []
  let last: RowOfPieces | undefined
  for (const [index, piece] of pieces.entries()) {
    const text = texts[index] ?? ''
    const rows = rowsOf(content, piece.begin, piece.shown) ?? []
    const [{ height } = { height: '' }] = rows
    if (rows.length === 1 && last?.height === height) {
      last.pieces.push(piece)
      last.text += text
    } else if (rows.length === 1) {
      last = { height, pieces: [piece], text }
      whole.push(last)
    } else {
      last = undefined
      const shown = textsOfRows(content, rows, text.trimEnd())
      broken.push(...(shown ?? []).flatMap((part, at) => ({ row: rows[at] as Row, text: part })))
    }
  }
  return [
    ...whole.flatMap((row) => around(content, row.pieces, row.text.trimEnd())),
    ...broken.flatMap(({ row, text }) => [
      { at: row.begin, remove: 0, insert: `/Span <</ActualText ${writeText(text)}>> BDC\n` },
      { at: row.end, remove: 0, insert: '\nEMC' },
    ]),
  ]
}
