/** A row of letters within a marked piece of a page's content, as offsets. */
export interface Row {
  /** Where on the page it stands, as the content says it. */
  readonly height: string
  readonly begin: number
  readonly end: number
}

/** A text object. */
const TEXT = /\bBT\b([\s\S]*?)\bET\b/g

/** What says where on the page letters stand. */
const PLACE = /(\S+) Tm\b/g

/** What moves and shows glyphs. */
const PLAIN = /\bBT\b|\bET\b|[-.\d]+ [-.\d]+ Td\b|(?:[-.\d]+ ){6}Tm\b|\/\w+ [-.\d]+ Tf\b|<[\dA-F]+> Tj\b/gi

/** The rows of a part of a content; undefined where one text object shows several. */
export function rowsOf(content: string, begin: number, end: number): Row[] | undefined {
  const rows: Row[] = []
  for (const { 0: object, 1: operators = '', index } of content.slice(begin, end).matchAll(TEXT)) {
    const [height, ...others] = new Set([...operators.matchAll(PLACE)].map(([, place]) => place))
    if (height === undefined || others.length > 0) return undefined
    const row = { height, begin: begin + index, end: begin + index + object.length }
    const last = rows.at(-1)
    if (last?.height !== height) rows.push(row)
    else rows[rows.length - 1] = { ...last, end: row.end }
  }
  return rows
}

/**
 * The text that each row of a piece shows, found by counting: a font of code has a glyph for each letter of English, and
 * the blanks at which a line breaks may be shown or not. Undefined where the count does not come out.
 */
export function textsOfRows(content: string, rows: readonly Row[], text: string): string[] | undefined {
  if (!/^[\x20-\x7e]*$/.test(text)) return undefined
  const texts: string[] = []
  let at = 0
  for (const { begin, end } of rows) {
    const glyphs = glyphsOf(content.slice(begin, end))
    const shown = text.slice(at, at + glyphs)
    if (glyphs === 0 || shown.length < glyphs) return undefined
    texts.push(shown.trimEnd())
    at += glyphs
    while (text[at] === ' ') at += 1
  }
  return at === text.length ? texts : undefined
}

/** How many glyphs some operators show; 0 where they do more than show glyphs. */
function glyphsOf(operators: string): number {
  if (operators.replace(PLAIN, '').trim() !== '') return 0
  return [...operators.matchAll(/<([\dA-F]+)>/gi)].reduce((count, [, hex = '']) => count + hex.length / 4, 0)
}
