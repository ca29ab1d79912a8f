/** The block of metadata between two fences at the very start of a text. */
export interface FrontMatter {
  /** What stands between the fences. */
  readonly content: string
  /** Where the opening fence starts and the closing one ends, as offsets of the text. */
  readonly start: number
  readonly end: number
  /** Line of the first line of the content, from 1. */
  readonly line: number
}

/** Byte order mark, blank lines and comments such as SPDX headers, which may precede the opening fence. */
function skipPreamble(text: string): number {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1
    if (!text.startsWith('<!--', at)) return at
    const end = text.indexOf('-->', at)
    if (end === -1) return at
    at = end + 3
  }
}

/** Front matter starts with a key, a comment, an item or nothing; a rule with prose below it is none. */
function startsLikeYaml(content: string): boolean {
  const first = content.split('\n').find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  return first === undefined || /^\s*(?:[-*{[]|["']?[^\s:"'`|>][^:\n]{0,60}\s*:(?:\s|$))/.test(first)
}

/** The front matter of a text, if it has one: `---` on its own line, closed by `---` or `...`. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const start = skipPreamble(text)
  if (start > 0 && text.charAt(start - 1) !== '\n' && text.charCodeAt(start - 1) !== 0xfeff) return undefined
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 80))
  if (!opening) return undefined
  const from = start + opening[0].length
  for (let at = from; at < text.length; ) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    if (/^(?:---|\.\.\.)[ \t]*\r?$/.test(text.slice(at, Math.min(end, at + 80)))) {
      const content = text.slice(from, at)
      if (!startsLikeYaml(content)) return undefined
      return { content, start, end, line: text.slice(0, from).split('\n').length }
    }
    at = end + 1
  }
  return undefined
}
