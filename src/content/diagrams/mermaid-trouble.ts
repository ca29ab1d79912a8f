import type { Undrawn } from '../../model/diagram.ts'

/** Longest piece of Mermaid's own words that is told. In characters. */
const LONGEST = 160

/** What Mermaid said of a diagram in our words, with the line of the source, which it counts without comments and heads. */
export function mermaidTrouble(said: string, source: string): Undrawn {
  const counted = /(?:Parse error|Lexer error|error) on line (\d+)/i.exec(said)?.[1]
  const line = counted === undefined ? undefined : sourceLine(source, Number(counted))
  const problem = `The diagram does not parse: ${reason(said)}.`
  return line === undefined ? { problem } : { problem, line }
}

function reason(said: string): string {
  if (/^No diagram type detected/.test(said)) return 'its first word names no kind of diagram'
  const jison = /Expecting (.*), got '([^']*)'/s.exec(said)
  if (jison !== null) {
    const [, list = '', got = ''] = jison
    const expected = list.split(/,\s*(?=')/)
    const found =
      got === 'EOF'
        ? 'it ends'
        : got === 'NEWLINE'
          ? 'the line ends'
          : got === 'INVALID'
            ? 'something else stands'
            : `${got} stands`
    return expected.length <= 3 ? `${found} where ${expected.join(' or ')} is expected` : `${found} where it may not`
  }
  const sign = /unexpected character: ->(.)/s.exec(said)?.[1]
  if (sign !== undefined) return `“${sign}” stands where it may not`
  const words = said
    .replace(/^Parsing failed:\s*/, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  const first = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
  return first === '' ? 'Mermaid does not say why' : first.replace(/\.+$/, '')
}

/** What Mermaid takes away before it counts. */
const HEAD = /^[^\S\n]*-{3}\s*\n.*?\n[^\S\n]*-{3}\s*\n+/gs
const DIRECTIVE = /%%\{(?:(?!\}%%).)*(?:\}%%)?/gs
const COMMENT = /^\s*%%(?!\{)[^\n]+\n?/gm
const START = /^\s+/g

/** The line of the source, from 1, on which a line stands once Mermaid has taken head, directives and comments away. */
function sourceLine(source: string, counted: number): number {
  let text = source.replace(/\r\n?/g, '\n')
  let lines = linesOf(text)
  const last = lines.at(-1) ?? 1
  for (const taken of [HEAD, DIRECTIVE, COMMENT, START]) {
    const kept: [from: number, to: number][] = []
    let at = 0
    for (const match of text.matchAll(taken)) {
      kept.push([at, match.index])
      at = match.index + match[0].length
    }
    kept.push([at, text.length])
    lines = kept.flatMap(([from, to]) => lines.slice(from, to))
    text = kept.map(([from, to]) => text.slice(from, to)).join('')
  }
  const begins = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return lines[begins[counted - 1] ?? text.length] ?? last
}

/** The line of every character. */
function linesOf(text: string): number[] {
  let line = 1
  return Array.from({ length: text.length }, (_, at) => (text[at] === '\n' ? line++ : line))
}
