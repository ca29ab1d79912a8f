import { hoistFormMarks } from './form-marks.ts'
import type { PrintFile } from './print-file.ts'
import { contentText } from './stream-text.ts'

/** A marked piece of a page's content, as offsets. */
export interface Piece {
  readonly begin: number
  /** After the operator that begins it. */
  readonly opened: number
  /** After the last text it shows; undefined where it shows none. */
  readonly shown: number | undefined
  /** Of the operator that ends it. */
  readonly close: number
}

/** The content of a page as text, in which bytes beyond ASCII stand for themselves, and what is marked in it. */
export interface PageContent {
  readonly text: string
  /** By their marks. */
  readonly pieces: ReadonlyMap<number, Piece>
  /** What stands outside of any mark. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
}

/** A change of a content: something put in at a place, in place of so many characters. */
export interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** A begin of marked content, with its number where it has one, or an end. Strings of Chrome's content are hexadecimal. */
const MARK = /\/\w+\s*<<(?:\/MCID (\d+)\s*>>|[^\n]{0,2000}?)\s*BDC\b|\/\w+\s+BMC\b|\bEMC\b/g

/** Reads the content of a page. */
export function readContent(file: PrintFile, page: number): PageContent {
  const text = hoistFormMarks(file, page, contentText(file, page))
  const pieces = new Map<number, Piece>()
  const gaps: { from: number; to: number }[] = []
  const open: { mark: number | undefined; begin: number; opened: number }[] = []
  let from = 0
  for (const match of text.matchAll(MARK)) {
    const end = match.index + match[0].length
    if (match[0] === 'EMC') {
      const { mark, begin, opened } = open.pop() ?? {}
      if (open.length === 0) from = end
      if (mark === undefined || begin === undefined || opened === undefined) continue
      const shown = text.lastIndexOf('ET', match.index)
      pieces.set(mark, { begin, opened, shown: shown > begin ? shown + 'ET'.length : undefined, close: match.index })
    } else {
      if (open.length === 0) gaps.push({ from, to: match.index })
      open.push({ mark: match[1] === undefined ? undefined : Number(match[1]), begin: match.index, opened: end })
    }
  }
  if (open.length === 0) gaps.push({ from, to: text.length })
  return { text, pieces, gaps }
}

/** A text with its edits made; of those at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let written = ''
  let at = 0
  for (const { at: place, remove, insert } of [...edits].sort((one, other) => one.at - other.at)) {
    written += text.slice(at, place) + insert
    at = place + remove
  }
  return written + text.slice(at)
}

/** An operator that paints: a path, text, or an image. */
const PAINT = /(?:^|\s)(?:[fFBb]\*?|[Ss]|T[jJ]|Do|sh)(?=\s|$)/

/** Whether a part of a content leaves anything on the page. */
export function paints(content: string): boolean {
  return PAINT.test(content)
}
