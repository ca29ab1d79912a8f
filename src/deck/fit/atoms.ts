import type { Blockquote, Code, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { sentences, wordRuns } from '../prose/sentences.ts'
import type { Measured } from './measured.ts'

/** A node that can stand in several parts, each with some of its children. */
export type Shell = List | ListItem | Table | Blockquote | Paragraph | Code

/** The smallest thing that a slide break goes around. */
export interface Atom {
  readonly height: number
  /** The nodes that it stands in, from the outermost; they are opened again on the next slide. */
  readonly inside: readonly Shell[]
  readonly piece: Piece
  /** What an enclosing table or listing costs again on every slide that has a part of it. */
  readonly frame: number
  /** Whether what follows must stand on the same slide. */
  readonly leads: boolean
}

/** A whole node, some sentences of a paragraph, or a line of a listing. */
export type Piece =
  | { readonly kind: 'node'; readonly node: RootContent | ListItem | TableRow }
  | { readonly kind: 'words'; readonly words: readonly PhrasingContent[] }
  | { readonly kind: 'line'; readonly line: string }

/** Blocks as the atoms that a slide of this room may be broken into. A thing is cut only where it is a list, a table, a listing, or too high. */
export function atomsOf(blocks: readonly RootContent[], measured: readonly Measured[], room: number): Atom[] {
  return blocks.flatMap((block, at) => cut(block, measured[at] ?? guess(block), room, []))
}

function cut(node: RootContent | ListItem, measured: Measured, room: number, inside: readonly Shell[]): Atom[] {
  const whole: Atom = { height: measured.height, inside, piece: { kind: 'node', node }, frame: 0, leads: leads(node) }
  const high = measured.height > room
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, at) =>
        cut(item, part(measured, at, node.children.length), room, [...inside, node]),
      )
    case 'listItem':
      return (measured.height > room * 0.6 && node.children.length > 1) || high
        ? children(node, measured, room, inside)
        : [whole]
    case 'blockquote':
      return high ? children(node, measured, room, inside) : [whole]
    case 'table':
      return node.children.slice(1).map((row, at) => ({
        height: part(measured, at, node.children.length - 1).height,
        inside: [...inside, node],
        piece: { kind: 'node', node: row },
        frame: measured.head ?? 40,
        leads: false,
      }))
    case 'code':
      return codeAtoms(node, measured, room, inside)
    case 'paragraph':
      return high ? paragraphAtoms(node, measured, room, inside) : [whole]
    default:
      return [whole]
  }
}

function children(node: ListItem | Blockquote, measured: Measured, room: number, inside: readonly Shell[]): Atom[] {
  return node.children.flatMap((child, at) =>
    cut(child, part(measured, at, node.children.length), room, [...inside, node]),
  )
}

function codeAtoms(node: Code, measured: Measured, room: number, inside: readonly Shell[]): Atom[] {
  const frame = measured.head ?? 32
  const lines = node.value.split('\n')
  const atom = (line: string, height: number): Atom => ({
    height,
    inside: [...inside, node],
    piece: { kind: 'line', line },
    frame,
    leads: false,
  })
  const most = room - frame
  return lines.flatMap((line, at) => {
    const { height } = part(measured, at, lines.length)
    if (height <= most) return [atom(line, height)]
    const pieces = Math.ceil((height / most) * 1.1)
    const width = Math.ceil(line.length / pieces)
    return Array.from({ length: pieces }, (_, piece) =>
      atom(line.slice(piece * width, (piece + 1) * width), height / pieces),
    )
  })
}

function paragraphAtoms(node: Paragraph, measured: Measured, room: number, inside: readonly Shell[]): Atom[] {
  const length = Math.max(1, plainText(node).length)
  const most = Math.max(20, Math.floor((length * room * 0.8) / measured.height))
  const pieces = sentences(node.children).flatMap((sentence) =>
    plainText({ type: 'paragraph', children: sentence }).length > most ? wordRuns(sentence, most) : [sentence],
  )
  return pieces.map((words) => ({
    height: (measured.height * plainText({ type: 'paragraph', children: words }).length) / length,
    inside: [...inside, node],
    piece: { kind: 'words', words },
    frame: 0,
    leads: false,
  }))
}

/** A label, or a line that ends in a colon, belongs to what follows. */
function leads(node: RootContent | ListItem): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && /[:：]\s*$/.test(plainText(node)))
}

/** The browser's measure of a child; where it sees none, an equal share. */
function part(measured: Measured, at: number, count: number): Measured {
  if (measured.parts.length === count) return measured.parts[at] ?? { height: 0, parts: [] }
  return { height: measured.height / Math.max(1, count), parts: [] }
}

function guess(node: RootContent): Measured {
  return { height: 36 * Math.ceil(plainText(node).length / 80), parts: [] }
}
