import type { Element, Root, Text } from 'hast'
import { classesOf } from '../../content/elements.ts'
import { VERBATIM } from './bind-words.ts'

/** What holds lines of text; a mark that opens in one closes in it. */
const BLOCK = /^(?:p|li|td|th|h[1-6]|dt|dd|figcaption|caption|summary|div|blockquote|details|section)$/

/** Stands where something other than words stands: code, a picture. */
const OTHER = '\ufffc'

/** After these a mark opens, before it closes it. */
const BEFORE = /[\s([{\u2013\u2014/\u201c\u2018"']/
const WORD = /[\p{L}\p{N}]/u

/** The languages whose marks these are. */
const ENGLISH = /^en\b/i

/**
 * Gives prose in English the quotation marks and apostrophes of print in place of a typewriter's, in place. Double marks
 * of a block are left as they are where they do not pair, as in `5"` or `a="b"`. A paragraph that begins with a mark gets
 * the class `hanging`.
 */
export function curlQuotes(block: Root | Element, language: string): void {
  if (!ENGLISH.test(language)) return
  const pieces: (Text | undefined)[] = []
  const gather = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        pieces.push(child)
      } else if (child.type !== 'element' || VERBATIM.test(child.tagName)) {
        pieces.push(undefined)
      } else if (BLOCK.test(child.tagName) || child.properties.lang !== undefined) {
        pieces.push(undefined)
        curlQuotes(child, String(child.properties.lang ?? language))
      } else {
        gather(child)
      }
    }
  }
  gather(block)
  const line = pieces.map((piece) => piece?.value ?? OTHER).join('')
  const curled = curl(line)
  let from = 0
  for (const piece of pieces) {
    const length = piece?.value.length ?? OTHER.length
    if (piece !== undefined) piece.value = curled.slice(from, from + length)
    from += length
  }
  if (block.type === 'element' && block.tagName === 'p' && /^[\u201c\u2018]/.test(curled)) {
    block.properties.className = [...classesOf(block), 'hanging']
  }
}

/** A line with its marks set, as many characters long; as it is in a language with other marks. */
export function curlLine(line: string, language: string): string {
  return ENGLISH.test(language) ? curl(line) : line
}

function curl(line: string): string {
  if (!/["']/.test(line)) return line
  const marks = [...line.matchAll(/"/g)].map(({ index }) => index)
  const opens = marks.map((index) => isOpening(line, index))
  const pair = marks.length % 2 === 0 && opens.every((open, at) => open === (at % 2 === 0))
  return line.replace(/["']/g, (mark, index: number) => {
    if (mark === '"') return pair ? (isOpening(line, index) ? '\u201c' : '\u201d') : mark
    const [before = '', after = ''] = [line[index - 1], line[index + 1]]
    if (WORD.test(before)) return '\u2019'
    if (isOpening(line, index)) return /\p{L}/u.test(after) && closes(line, index) ? '\u2018' : mark
    return /[.,;:!?)\u201d]/.test(before) ? '\u2019' : mark
  })
}

function isOpening(line: string, index: number): boolean {
  const [before = ' ', after = ' '] = [line[index - 1], line[index + 1]]
  return BEFORE.test(before) && !/\s/.test(after)
}

/** Whether a single mark has another after it that ends a word. */
function closes(line: string, index: number): boolean {
  return /^[^"']*[\p{L}\p{N}.,!?]'(?![\p{L}\p{N}])/u.test(line.slice(index + 1))
}
