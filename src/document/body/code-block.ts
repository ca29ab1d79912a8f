import type { Element, ElementContent } from 'hast'
import { element, text, textOf } from '../../content/elements.ts'
import { type Highlighter, tidy } from '../../content/listings.ts'
import { codeColumns, codeSize, isDiagram } from './code-size.ts'
import { changeOf, isMarked } from './marked-lines.ts'

/** An indent and a first word longer than this may not fit a line together. In columns. */
const UNBROKEN = 60

/** A line longer than this may be cut by the end of a page. In characters. */
const PAGE = 1500

/** From so many lines on, lines are numbered: people speak of them by their numbers. */
const NUMBERED = 15

/**
 * A code block whose lines are elements of their own: each wraps with a hanging indent, and pages break only between
 * them. A diagram in characters does not wrap: it is set as small as its longest line needs. The numbers of lines are
 * the style sheet's, so that they are no part of the text.
 *
 * @param marks Lines to mark, such as `3,5-7`.
 */
export function codeBlock(
  source: string,
  language: string | undefined,
  highlight: Highlighter,
  marks?: string | undefined,
): Element {
  const code = tidy(source)
  const diagram = isDiagram(code, language)
  const texts = splitLines(highlight(code, language))
  const digits = !diagram && texts.length >= NUMBERED ? String(texts.length).length : 0
  const { share, wide, wraps } = codeSize(codeColumns(code) + (digits === 0 ? 0 : digits + 2), diagram)
  const isDiff = /^(diff|patch)$/i.test(language ?? '')
  const marked = isMarked(marks)
  const lines = texts.map((children, index) => codeLine(children, isDiff, marked(index + 1)))
  const style = [share === undefined ? '' : `--code-share:${share}`, digits === 0 ? '' : `--digits:${digits}`].filter(
    Boolean,
  )
  const classes = [
    'code',
    wide ? 'wide' : '',
    diagram && !wraps ? 'diagram' : '',
    digits === 0 ? '' : 'numbered',
    isDiff ? 'changes' : '',
  ]
  return element(
    'pre',
    classes.filter(Boolean).join(' '),
    [
      element('code', '', lines, {
        ...(language ? { dataLanguage: language } : {}),
        ...(marks === undefined ? {} : { dataMarks: marks }),
      }),
    ],
    style.length === 0 ? {} : { style: style.join(';') },
  )
}

function codeLine(children: readonly ElementContent[], isDiff: boolean, isMarked: boolean): Element {
  const content = children.map(textOf).join('')
  const indent = content.length - content.trimStart().length
  // Only a line that may wrap needs to know its indent.
  const hang = content.length > 60 ? { style: `--indent:${Math.min(indent, 24)}ch` } : {}
  const [first = ''] = content.trimStart().split(/\s/, 1)
  const classes = [
    'line',
    indent > 0 && indent + first.length > UNBROKEN ? 'unbroken' : '',
    (isDiff && changeOf(content)) || '',
    isMarked ? 'marked' : '',
    content.length > PAGE ? 'long' : '',
  ]
  return element('span', classes.filter(Boolean).join(' '), withoutBlanks([...children, text('\n')]), hang)
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
