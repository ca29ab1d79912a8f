import type { ElementContent } from 'hast'
import type { Root } from 'mdast'
import { diagramOf } from '../model/diagram.ts'
import { nodesOfType } from '../model/nodes.ts'
import { text, textOf } from './elements.ts'

/** A block of code whose language has a name. */
export interface Listing {
  /** As it is set. */
  readonly code: string
  /** In lower case. */
  readonly language: string
}

/** Code as text with spans of the classes `tok-…`; the code's lines are separated by line feeds as before. */
export type Highlighter = (code: string, language: string | null | undefined) => ElementContent[]

/** Every listing of a proposal that may have colours. A diagram's source is no program. */
export function listingsIn(root: Root): Listing[] {
  return [...nodesOfType(root, 'code')].flatMap(({ lang, value }) =>
    lang && diagramOf(lang, value) === undefined ? [{ code: tidy(value), language: lang.toLowerCase() }] : [],
  )
}

/**
 * Finds the colours of a listing among those that were prepared, or of some lines of one, since a slide may show a part.
 * Code that was not prepared stays plain.
 */
export function highlighterOf(
  listings: readonly Listing[],
  coloured: readonly (readonly ElementContent[])[],
): Highlighter {
  const whole = new Map(listings.map(({ code, language }, index) => [`${language}\n${code}`, coloured[index] ?? []]))
  return (written, named) => {
    const code = tidy(written)
    const language = named?.toLowerCase() ?? ''
    const found = whole.get(`${language}\n${code}`)
    if (found !== undefined) return [...found]
    const index = listings.findIndex(
      (listing) => listing.language === language && `\n${listing.code}\n`.includes(`\n${code}\n`),
    )
    const listing = listings[index]
    if (listing === undefined) return [text(written)]
    const before = `\n${listing.code}\n`.indexOf(`\n${code}\n`)
    const first = listing.code.slice(0, before).split('\n').length - 1
    return linesFrom(coloured[index] ?? [], first, code.split('\n').length)
  }
}

/** Code as it is set: tabs are four spaces, and blank lines at its end, which say nothing, are gone. */
export function tidy(code: string): string {
  let end = code.length
  while (code[end - 1] === '\n') end -= 1
  return code.slice(0, end).replaceAll('\t', '    ')
}

/** So many lines of coloured code from one on; a token that runs over lines is cut at their ends. */
function linesFrom(nodes: readonly ElementContent[], first: number, count: number): ElementContent[] {
  const kept: ElementContent[] = []
  let line = 0
  for (const node of nodes) {
    for (const [index, part] of textOf(node).split('\n').entries()) {
      if (index > 0) {
        line += 1
        if (line > first && line < first + count) kept.push(text('\n'))
      }
      if (part !== '' && line >= first && line < first + count) {
        kept.push(node.type === 'element' ? { ...node, children: [text(part)] } : text(part))
      }
    }
  }
  return kept
}
