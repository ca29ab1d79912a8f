import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { elementsOf, textOf } from '../../content/elements.ts'
import type { Highlighter } from '../../content/listings.ts'
import { codeBlock } from './code-block.ts'
import { linesOf } from './code-lines.ts'

/** A block of code as it is given to the highlighter. */
export interface UncolouredCode {
  readonly code: string
  readonly language: string | null | undefined
}

/** The code of a page in colours. */
export interface ColouredCode {
  /** The inner HTML of every block of code, in order. */
  readonly listings: readonly string[]
  /** The lines of every `<code>` in order, each as its tokens; for code within prose only where letters carry marks. */
  readonly codes: readonly (readonly (readonly string[])[])[]
}

const stringify = unified().use(rehypeStringify).freeze()

/** Colours every listing of a body. Between two it lets others work: a browser may be waiting for an answer. */
export async function colourCode(
  body: Root,
  listings: readonly UncolouredCode[],
  highlight: Highlighter,
): Promise<ColouredCode> {
  const blocks: Element[] = []
  const plain = [...elementsOf(body)].filter(({ tagName }) => tagName === 'pre').map(({ children }) => children[0])
  const inPre = new Set(plain)
  for (const [index, { code, language }] of listings.entries()) {
    await new Promise((resolve) => setTimeout(resolve))
    const marks = plain[index]?.type === 'element' ? plain[index].properties.dataMarks : undefined
    const coloured = codeBlock(code, language ?? undefined, highlight, marks === undefined ? undefined : String(marks))
    const [block] = coloured.children
    if (block?.type === 'element') blocks.push(block)
  }
  const waiting = [...blocks]
  const codes = [...elementsOf(body)].filter(({ tagName }) => tagName === 'code')
  return {
    listings: blocks.map((block) => stringify.stringify({ type: 'root', children: block.children })),
    codes: codes.map((code) => {
      const block = inPre.has(code) ? waiting.shift() : undefined
      return block === undefined ? inlineLines(code) : linesOf(block)
    }),
  }
}

/** An emoji is told by its name. Letters with marks are drawn as several glyphs, from whose places readers of PDF guess words wrongly. */
function inlineLines(code: Element): string[][] {
  const { dataEmoji } = code.properties
  if (typeof dataEmoji === 'string') return [[dataEmoji]]
  const text = textOf(code)
  return /\p{M}/u.test(text) ? [[text]] : []
}
