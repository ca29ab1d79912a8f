import type { Element, ElementContent } from 'hast'
import { classesOf, element, text, textOf } from '../../content/elements.ts'
import { type Highlighter, tidy } from '../../content/listings.ts'
import { spareBlanks, squeezed } from '../../model/command-table.ts'
import { asideOf } from './code-aside.ts'
import {
  type CodeRoom,
  type CodeSize,
  codeColumns,
  codeSize,
  isDiagram,
  isDrawing,
  isNumbered,
  ROOM,
  tableColumns,
} from './code-size.ts'
import { linesOfTokens, withAside, withoutSpare } from './code-tokens.ts'
import { changeOf, isMarked } from './marked-lines.ts'

/** An indent and a first word longer than this may not fit a line together. In columns. */
const UNBROKEN = 60

/** A line longer than this may be cut by the end of a page. In characters. */
const PAGE = 1500

/** From so many lines on, lines are numbered: people speak of them by their numbers. */
const NUMBERED = 15

/** So many lines of code, of some characters, or of a table made of characters stay on one page: parts are hard to follow. */
const SHORT = 7
const WIDEST = 90
const SHORT_TABLE = 20

/**
 * A code block whose lines are elements of their own: each wraps with a hanging indent, and pages break only between
 * them. A wide table that a command printed does without wide gaps. A diagram in characters does not wrap: it is set as
 * small as its longest line needs. The numbers of lines are the style sheet's, so that they are no part of the text.
 *
 * @param marks Lines to mark, such as `3,5-7`.
 */
export function codeBlock(
  source: string,
  language: string | undefined,
  highlight: Highlighter,
  marks?: string | undefined,
): Element {
  const written = tidy(source)
  const spare = spareBlanks(written.split('\n'), ROOM.wide)
  const code = written
    .split('\n')
    .map((line, index) => squeezed(line, spare[index] ?? []))
    .join('\n')
  const texts = linesOfTokens(highlight(written, language)).map((tokens, index) =>
    withoutSpare(tokens, spare[index] ?? []),
  )
  const isDiff = isPatch(language)
  const marked = isMarked(marks)
  const stays = isDiagram(code, language)
  const lines = texts.map((children, index) => codeLine(children, { isDiff, stays, isMarked: marked(index + 1) }))
  return element(
    'pre',
    '',
    [
      element('code', '', lines, {
        ...(language ? { dataLanguage: language } : {}),
        ...(marks === undefined ? {} : { dataMarks: marks }),
      }),
    ],
    looksOf(code, language),
  )
}

/** Sets a block that stands in a list or a quotation by the room that there is, a share of the column of prose. */
export function narrowed(pre: Element, share: number): Element {
  const [inner] = pre.children
  const language = inner?.type === 'element' ? inner.properties.dataLanguage : undefined
  const room = Math.floor(ROOM.narrow * share)
  const looks = looksOf(textOf(pre).replace(/\n$/, ''), language === undefined ? undefined : String(language), {
    narrow: room,
    wide: room,
  })
  return { ...pre, properties: { ...pre.properties, style: undefined, ...looks } }
}

/** How a block is set, as its classes and its style. */
function looksOf(code: string, language: string | undefined, room: CodeRoom = ROOM): Element['properties'] {
  const count = code.split('\n').length
  const diagram = isDiagram(code, language)
  const digits = !diagram && count >= NUMBERED && !isNumbered(code) ? String(count).length : 0
  const { share, wide, wraps } = sizeOf(code, diagram, digits === 0 ? 0 : digits + 2, room)
  const isShort = diagram ? count <= SHORT_TABLE : count <= SHORT && code.length <= SHORT * WIDEST
  const style = [share === undefined ? '' : `--code-share:${share}`, digits === 0 ? '' : `--digits:${digits}`].filter(
    Boolean,
  )
  const classes = [
    'code',
    wide ? 'wide' : '',
    diagram && !wraps ? 'diagram' : '',
    digits === 0 ? '' : 'numbered',
    isPatch(language) ? 'changes' : '',
    isShort || isDrawing(code, language) ? 'keep' : '',
  ]
  return { className: classes.filter(Boolean), ...(style.length === 0 ? {} : { style: style.join(';') }) }
}

/** Where the whole of a block does not fit, a table in it may: its columns must stay below one another. */
function sizeOf(code: string, diagram: boolean, beside: number, room: CodeRoom): CodeSize {
  const whole = codeSize(codeColumns(code) + beside, diagram ? 'diagram' : 'code', room)
  const columns = diagram || !whole.wide || whole.share !== undefined ? 0 : tableColumns(code)
  return columns === 0 ? whole : codeSize(columns + beside, 'table', room)
}

function isPatch(language: string | undefined): boolean {
  return /^(diff|patch)$/i.test(language ?? '')
}

interface LineLooks {
  readonly isDiff: boolean
  readonly isMarked: boolean
  /** Whether its columns must stay where they are. */
  readonly stays: boolean
}

function codeLine(children: readonly ElementContent[], { isDiff, isMarked, stays }: LineLooks): Element {
  const content = children.map(textOf).join('')
  const indent = content.length - content.trimStart().length
  const mayWrap = content.length > 60
  // Only a line that may wrap needs to know its indent.
  const hang = mayWrap ? { style: `--indent:${Math.min(indent, 24)}ch` } : {}
  const [first = ''] = content.trimStart().split(/\s/, 1)
  const classes = [
    'line',
    indent > 0 && indent + first.length > UNBROKEN ? 'unbroken' : '',
    (isDiff && changeOf(content)) || '',
    isMarked ? 'marked' : '',
    content.length > PAGE ? 'long' : '',
  ]
  const aside = mayWrap && !stays ? asideOf(content) : undefined
  return element('span', classes.filter(Boolean).join(' '), withAside([...children, text('\n')], aside), hang)
}

/**
 * A code block in a cell, where it has no room of its own: its lines wrap, a diagram's too, at the size that tables are
 * given, and it never stands in the margin.
 */
export function codeInCell(block: Element): Element {
  const { style, ...properties } = block.properties
  const digits = /--digits:\d+/.exec(String(style ?? ''))?.[0]
  const className = classesOf(block).filter((name) => name !== 'wide' && name !== 'diagram')
  return { ...block, properties: { ...properties, className, ...(digits === undefined ? {} : { style: digits }) } }
}
