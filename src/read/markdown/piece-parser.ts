import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Plugin, unified } from 'unified'
import { editInPlace } from './edit-events.ts'
import { type Known, knowReferences } from './known-references.ts'
import { type MathSyntax, mathExtensions } from './math.ts'

editInPlace()

/** Parses a piece of a text, told on which line of the text it starts. */
export type Parse = (text: string, line: number) => Root

/** What a text's dollars mean, and the lines that can begin a formula of several lines. */
export interface Dollars {
  readonly syntax: MathSyntax
  readonly lines: ReadonlyMap<number, number>
}

/** A parser for pieces of one text, told what is known of all of it: its references, and its formulas. */
export function makeParser(known: Known | undefined, dollars: Dollars | undefined): Parse {
  let above = 0
  const remember: Plugin = function () {
    const data = this.data() as { micromarkExtensions: unknown[]; fromMarkdownExtensions: unknown[] }
    if (known) data.micromarkExtensions.push(knowReferences(known))
    if (!dollars) return
    const { syntax, tree } = mathExtensions(dollars.syntax, (line) => dollars.lines.has(line + above))
    data.micromarkExtensions.push(syntax)
    data.fromMarkdownExtensions.push(tree)
  }
  const processor = unified().use(remarkParse).use(remarkGfm).use(remember).freeze()
  return (text, line) => {
    above = line - 1
    return processor.parse(text)
  }
}

/** Parses a text that is one piece and has no formula. */
export const parseAlone: Parse = makeParser(undefined, undefined)
