import type { Element, ElementContent } from 'hast'
import { element, text, textOf } from '../../content/elements.ts'
import type { Highlighter } from '../../content/listings.ts'
import { codeColumns, codeSize, isDiagram } from './code-size.ts'

/** Spaces that a tab stands for. */
const TAB = '    '

/** An indent and a first word longer than this may not fit a line together. In columns. */
const UNBROKEN = 60

/**
 * A code block whose lines are elements of their own: each wraps with a hanging indent, and pages break only between
 * them. A diagram in characters does not wrap: it is set as small as its longest line needs.
 */
export function codeBlock(source: string, language: string | undefined, highlight: Highlighter): Element {
  const code = source.replace(/\n$/, '').replaceAll('\t', TAB)
  const diagram = isDiagram(code, language)
  const columns = codeColumns(code)
  const { size, wide, wraps } = codeSize(columns, diagram)
  const lines = splitLines(highlight(code, language)).map((children) => codeLine(children))
  const classes = ['code', wide ? 'wide' : '', diagram && !wraps ? 'diagram' : ''].filter(Boolean).join(' ')
  const style = size === undefined ? {} : { style: `--code-size:${size}pt` }
  return element('pre', classes, [element('code', '', lines, language ? { dataLanguage: language } : {})], style)
}

function codeLine(children: readonly ElementContent[]): Element {
  const content = children.map(textOf).join('')
  const indent = content.length - content.trimStart().length
  // Only a line that may wrap needs to know its indent.
  const hang = content.length > 60 ? { style: `--indent:${Math.min(indent, 24)}ch` } : {}
  const [first = ''] = content.trimStart().split(/\s/, 1)
  return element(
    'span',
    indent > 0 && indent + first.length > UNBROKEN ? 'line unbroken' : 'line',
    withoutBlanks([...children, text('\n')]),
    hang,
  )
}

/** The lines of highlighted code; a token that runs over several, as a comment does, is cut at their ends. */
function splitLines(content: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of content) {
    for (const [index, part] of textOf(node).split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push(withText(node, part))
    }
  }
  return lines
}

/** Joins each blank to the token before it, or after it at a line's begin, so that every text node of a line shows something. */
function withoutBlanks(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  let blank = ''
  for (const node of nodes) {
    const value = textOf(node)
    const last = joined.at(-1)
    if (value.trim() !== '') joined.push(withText(node, blank + value))
    else if (last !== undefined) joined[joined.length - 1] = withText(last, textOf(last) + value)
    blank = value.trim() === '' && last === undefined ? blank + value : ''
  }
  return joined.length > 0 ? joined : [text(blank)]
}

function withText(node: ElementContent, value: string): ElementContent {
  return node.type === 'element' ? { ...node, children: [text(value)] } : text(value)
}
