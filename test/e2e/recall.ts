import { nameToEmoji } from 'gemoji'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { folded } from './reading.ts'

/** Drawn or typeset rather than printed as they stand. */
const DRAWN = new Set(['mermaid', 'math', 'dot', 'graphviz', 'render-latex'])

/** Letters and digits compared at once: short enough that a page break costs little, long enough to be found once. */
const PIECE = 24

/** How much of an author's text stands in a print: 1 for all of it. */
export interface Recall {
  readonly share: number
  readonly lost: readonly string[]
}

/** Compares every paragraph, heading, table cell and code line of a Markdown text with the text of its print. */
export function recall(markdown: string, printed: string): Recall {
  const source = markdown.replace(/^\uFEFF/, '').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(source)
  const haystack = folded(printed)
  const pieces = [...blocksOf(root)].flatMap((block) => {
    const text = folded(block)
    return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE))
  })
  const counted = pieces.filter((piece) => piece.length >= 4)
  const lost = counted.filter((piece) => !haystack.includes(piece))
  return { share: counted.length === 0 ? 1 : 1 - lost.length / counted.length, lost }
}

function* blocksOf(node: Nodes): Generator<string> {
  if (node.type === 'code') {
    if (!DRAWN.has((node.lang ?? '').toLowerCase())) yield* node.value.split('\n')
  } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    // Scripts and styles in the text are no text. What may be a formula is typeset, so its source need not stand there.
    const [shown = '', ...hidden] = textOf(node).split(HIDDEN)
    const text = [shown, ...hidden.map((part) => part.split(SHOWN)[1] ?? '')].join(BREAK)
    if (!text.includes('$')) yield* text.split(BREAK)
  } else if ('children' in node) {
    for (const child of node.children) yield* blocksOf(child)
  }
}

/** Stands where something else than words is printed: a note's number, a picture, an unknown tag. */
const BREAK = '\u0000'

/** Stand where a script or a style begins and ends. */
const [HIDDEN, SHOWN] = ['\u0001', '\u0002']

function textOf(node: Nodes): string {
  // An emoji that is named stands there as what it is.
  if (node.type === 'text')
    return node.value.replace(/:([\w+-]+):/g, (whole, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? BREAK : whole,
    )
  if (node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'html') {
    const [, close, hidden] = /^<(\/?)(script|style)\b/i.exec(node.value) ?? []
    if (hidden === undefined) return BREAK
    return close ? SHOWN : HIDDEN
  }
  return 'children' in node ? node.children.map(textOf).join('') : BREAK
}
