import type { ElementContent } from 'hast'
import { element, text, textOf } from '../../content/elements.ts'
import { type Blanks, squeezed } from '../../model/command-table.ts'

/** The lines of highlighted code; a token that runs over several, as a comment does, is cut at their ends. */
export function linesOfTokens(content: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of content) {
    for (const [index, part] of textOf(node).split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push(withText(node, part))
    }
  }
  return lines
}

/** The tokens of a line without the blanks that can go. */
export function withoutSpare(tokens: readonly ElementContent[], blanks: readonly Blanks[]): ElementContent[] {
  let at = 0
  return tokens.flatMap((token) => {
    const value = textOf(token)
    const kept = squeezed(value, blanks, at)
    at += value.length
    return kept === '' ? [] : [withText(token, kept)]
  })
}

/** Joins each blank to the token before it, or after it at a line's begin, so that every text node of a line shows something. */
function withoutBlanks(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  let blank = ''
  for (const node of nodes) {
    const value = textOf(node)
    const last = joined.at(-1)
    // The parser of the page makes one text node of two that stand side by side.
    if (value.trim() !== '' && node.type === 'text' && last?.type === 'text') last.value += value
    else if (value.trim() !== '') joined.push(withText(node, blank + value))
    else if (last !== undefined) joined[joined.length - 1] = withText(last, textOf(last) + value)
    blank = value.trim() === '' && last === undefined ? blank + value : ''
  }
  // A line of blanks would be a text node that shows nothing.
  return joined.length > 0 ? joined : [text('\n')]
}

function withText(node: ElementContent, value: string): ElementContent {
  return node.type === 'element' ? { ...node, children: [text(value)] } : text(value)
}

/** The tokens of a line, those from a place on in an element that moves to the next row as a whole where it does not fit. */
export function withAside(tokens: readonly ElementContent[], begin: number | undefined): ElementContent[] {
  if (begin === undefined) return withoutBlanks(tokens)
  const [before, after]: [ElementContent[], ElementContent[]] = [[], []]
  let at = 0
  for (const token of tokens) {
    const value = textOf(token)
    const cut = Math.max(0, begin - at)
    if (cut > 0) before.push(withText(token, value.slice(0, cut)))
    if (cut < value.length) after.push(withText(token, value.slice(cut)))
    at += value.length
  }
  return [...withoutBlanks(before), element('span', 'aside', withoutBlanks(after))]
}
