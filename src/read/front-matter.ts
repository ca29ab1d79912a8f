/** The languages of front matter. */
export type FrontMatterLanguage = 'yaml' | 'toml' | 'json'

/** The block of metadata between two fences at the very start of a text. */
export interface FrontMatter {
  readonly language: FrontMatterLanguage
  /** What stands between the fences. */
  readonly content: string
  /** Where the opening fence starts and the closing one ends, as offsets of the text. */
  readonly start: number
  readonly end: number
  /** Line of the first line of the content, from 1. */
  readonly line: number
}

/** How front matter of a language begins and ends, on lines of their own, and what its first line looks like. */
interface Fences {
  readonly language: FrontMatterLanguage
  readonly opening: RegExp
  readonly closing: RegExp
  readonly looksLike: (content: string) => boolean
}

const FENCES: readonly Fences[] = [
  { language: 'yaml', opening: /^---[ \t]*\r?\n/, closing: /^(?:---|\.\.\.)[ \t]*\r?$/, looksLike: startsLikeYaml },
  {
    language: 'toml',
    opening: /^\+\+\+[ \t]*\r?\n/,
    closing: /^\+\+\+[ \t]*\r?$/,
    looksLike: (content) => /^\s*(?:[\w"'.-]+[ \t]*=|\[|$)/.test(firstLine(content) ?? ''),
  },
  {
    language: 'json',
    opening: /^\{[ \t]*\r?\n/,
    closing: /^\}[ \t]*\r?$/,
    looksLike: (content) => /^\s*"[^"]*"\s*:/.test(firstLine(content) ?? ''),
  },
]

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
  const first = firstLine(content)
  return first === undefined || /^\s*(?:[-*{[]|["']?[^\s:"'`|>][^:\n]{0,60}\s*:(?:\s|$))/.test(first)
}

/** The first line that says something. */
function firstLine(content: string): string | undefined {
  return content.split('\n').find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
}

/**
 * The front matter of a text, if it has one: `---` on its own line, closed by `---` or `...`; TOML between two lines of
 * `+++`; or JSON whose braces have lines of their own.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const start = skipPreamble(text)
  if (start > 0 && text.charAt(start - 1) !== '\n' && text.charCodeAt(start - 1) !== 0xfeff) return undefined
  const head = text.slice(start, start + 80)
  const fences = FENCES.find(({ opening }) => opening.test(head))
  if (fences === undefined) return undefined
  const { language, opening, closing, looksLike } = fences
  const from = start + (opening.exec(head)?.[0].length ?? 0)
  for (let at = from; at < text.length; ) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    if (closing.test(text.slice(at, Math.min(end, at + 80)))) {
      const content = text.slice(from, at)
      if (!looksLike(content)) return undefined
      return { language, content, start, end, line: text.slice(0, from).split('\n').length }
    }
    at = end + 1
  }
  return undefined
}
