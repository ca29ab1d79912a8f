import type { PhrasingContent, Text } from 'mdast'
import { plainText, textOfHtml } from './plain-text.ts'

/** `Label: value` as it stands in running text. */
export interface Labelled {
  readonly label: string
  /** Whether the label is set in bold or italics. */
  readonly marked: boolean
  readonly value: readonly PhrasingContent[]
}

/** Longest label: an answer to “what is this?”, not a sentence with a colon. */
const LONGEST = 60

function isBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && textOfHtml(node.value) === ' ')
}

function isMarked(node: PhrasingContent | undefined): node is PhrasingContent & { type: 'strong' | 'emphasis' } {
  return node?.type === 'strong' || node?.type === 'emphasis'
}

function startsColon(node: PhrasingContent | undefined): node is Text {
  return node?.type === 'text' && /^\s{0,9}[:：]/.test(node.value)
}

/** The position of a piece of text that starts some lines below its node. */
function lowered({ position }: Text, lines: number): Pick<Text, 'position'> {
  if (!position || lines === 0) return {}
  return { position: { ...position, start: { line: position.start.line + lines, column: 1 } } }
}

/** The lines of running text as the author broke them; a bold label with a colon also starts one. */
export function splitLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  const add = (node: PhrasingContent): unknown => lines.at(-1)?.push(node)
  children.forEach((node, index) => {
    if (isBreak(node)) lines.push([])
    else if (node.type === 'text') {
      node.value.split(/\r?\n|\r/).forEach((value, part) => {
        if (part > 0) lines.push([])
        if (value !== '') add({ ...node, value, ...lowered(node, part) })
      })
    } else {
      const colon = isMarked(node) && (/[:：]$/.test(plainText(node)) || startsColon(children[index + 1]))
      if (colon && plainText(lines.at(-1) ?? []) !== '') lines.push([])
      add(node)
    }
  })
  return lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
}

function isLabel(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST &&
    text.split(/\s+/).length <= 8 &&
    !/\([^)]*$/.test(text) &&
    !/[.!?;]\s|[.!;]$|[{}<>=]/.test(text)
  )
}

/** Nodes without blanks, separators or comments at their start. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type === 'html' && first.value.startsWith('<!--')) return trimmed(rest)
  if (first?.type !== 'text') return [...nodes]
  const value = first.value.replace(/^\s+/, '')
  return value === '' ? trimmed(rest) : [{ ...first, value }, ...rest]
}

function markedLabel(nodes: readonly PhrasingContent[]): Labelled | undefined {
  const [first, second, ...rest] = nodes
  if (!isMarked(first)) return undefined
  const text = plainText(first)
  if (startsColon(second)) {
    const value = trimmed([{ ...second, value: second.value.slice(second.value.search(/[:：]/) + 1) }, ...rest])
    return isLabel(text) ? { label: text.replace(/\s*[:：]$/, ''), marked: true, value } : undefined
  }
  const closed = /^(.*?)\s*[:：]$/.exec(text)
  if (closed?.[1] !== undefined) {
    return isLabel(closed[1]) ? { label: closed[1], marked: true, value: trimmed(nodes.slice(1)) } : undefined
  }
  const inner = nodes.length === 1 ? plainLabel(trimmed(first.children)) : undefined
  return inner && { ...inner, marked: true }
}

function plainLabel(nodes: readonly PhrasingContent[]): Labelled | undefined {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return undefined
  const match = /^([^:：]{1,60}?)\s*(?::(?=\s|$)|：)/.exec(first.value)
  if (!match?.[1] || !isLabel(match[1])) return undefined
  return {
    label: match[1],
    marked: false,
    value: trimmed([{ ...first, value: first.value.slice(match[0].length) }, ...rest]),
  }
}

/** The label and value of one line of running text: `**Label**: value`, `**Label:** value`, `Label: value`. */
export function readLabelled(line: readonly PhrasingContent[]): Labelled | undefined {
  const nodes = trimmed(line)
  return markedLabel(nodes) ?? plainLabel(nodes)
}
