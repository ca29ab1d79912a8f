import type { Limits } from '../model/limits.ts'
import { atOnce, type Turns } from '../model/turns.ts'
import type { FrontMatter } from './front-matter.ts'
import type { MathSyntax } from './markdown/math.ts'
import { type Parsed, parseInTurns } from './markdown/parse-pieces.ts'

/** The tree of a text. Front matter is blanked out first rather than cut, so that every position refers to the whole text. */
export function* parseMarkdownInTurns(
  text: string,
  frontMatter: FrontMatter | undefined,
  math?: MathSyntax,
  limits?: Limits,
): Turns<Parsed> {
  const visible = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text
  if (!frontMatter) return yield* parseInTurns(visible, undefined, math, limits)
  const { start, end, content, line } = frontMatter
  const parsed = yield* parseInTurns(
    visible.slice(0, start) + visible.slice(start, end).replace(/[^\r\n]/g, ' ') + visible.slice(end),
    undefined,
    math,
    limits,
  )
  const lines = content.split('\n').length
  parsed.root.children.unshift({
    type: 'yaml',
    value: content.replace(/\r?\n$/, ''),
    position: {
      start: { line: line - 1, column: 1, offset: start },
      end: { line: line + lines - 1, column: end - text.lastIndexOf('\n', end - 1), offset: end },
    },
  })
  return parsed
}

/** The tree of a text, as `parseMarkdownInTurns` gives it, at once. */
export function parseMarkdown(...given: Parameters<typeof parseMarkdownInTurns>): Parsed {
  return atOnce(parseMarkdownInTurns(...given))
}
