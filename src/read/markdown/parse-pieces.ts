import type { Root, RootContent } from 'mdast'
import { LIMITS, type Limits, MEGABYTE } from '../../model/limits.ts'
import { atOnce, type Turns } from '../../model/turns.ts'
import { type Costly, findCostly } from './find-costly.ts'
import { definedReferences, isReadOtherwise, likelyReferences } from './known-references.ts'
import { type MathSyntax, mayHaveMath, settleMath } from './math.ts'
import { mathLines } from './math-lines.ts'
import { type Dollars, makeParser, type Parse, parseAlone } from './piece-parser.ts'
import { findSeams, type Seam } from './seams.ts'
import { asSource, countNodes, moveTree, placeOf } from './tree-places.ts'

/** Shortest piece that is parsed at once, in characters. Long texts are parsed in pieces, as the parser's memory grows with each. */
const SHORTEST = 2048

/** Single dollars are text, as in `$GOPATH`. */
const TWO_DOLLARS: MathSyntax = { singleDollar: false }

/** Why a part of a text, or all of it, was not parsed. */
export interface Refusal {
  readonly why: Costly['why'] | 'block' | 'nodes' | 'text'
  /** From 1. */
  readonly line: number
}

/** What became of a text. */
export interface Parsed {
  readonly root: Root
  /** The parts that stand in the tree as code, or the one reason why the whole text does. */
  readonly refusals: readonly Refusal[]
}

interface Piece {
  readonly from: Seam
  readonly text: string
  readonly root: Root
}

/** Fenced code and HTML may go on below a blank line, for all that their last lines tell; so may what holds them. */
function mayGoOn(block: RootContent | undefined, text: string): boolean {
  if (block === undefined) return false
  if (/^(?:blockquote|list|listItem|footnoteDefinition)$/.test(block.type) && 'children' in block) {
    return mayGoOn(block.children.at(-1), text)
  }
  if (block.type === 'html') return true
  const start = block.position?.start.offset ?? 0
  return block.type === 'code' && /^[`~]{3}/.test(text.slice(start, start + 3))
}

function parsePiece(text: string, from: Seam, parse: Parse, longest: number, refusals: Refusal[]): Root {
  const costly = text.length > longest ? ({ line: 0, why: 'block' } as const) : findCostly(text)
  if (!costly) {
    try {
      return parse(text, from.line)
    } catch {
      // The parser calls itself for every level of brackets, and the stack has an end.
    }
  }
  const { why, line } = costly ?? { why: 'nesting', line: 0 }
  refusals.push({ why, line: from.line + line })
  return asSource(text)
}

/** Cuts a text in pieces that mean the same alone as together, and parses each; undefined where the tree becomes too large. */
function* parsePieces(
  text: string,
  parse: Parse,
  dollars: Dollars | undefined,
  shortest: number,
  limits: Limits,
  refusals: Refusal[],
): Turns<Piece[] | undefined> {
  const pieces: Piece[] = []
  let nodes = 0
  let from: Seam = { at: 0, line: 1 }
  let wanted = shortest
  let formula = 0
  let lineOfFormula = 1
  for (const seam of findSeams(text)) {
    const last = seam.at === text.length
    for (; lineOfFormula < seam.line; lineOfFormula += 1)
      formula = Math.max(formula, dollars?.lines.get(lineOfFormula) ?? 0)
    if (seam.line <= formula && !last) continue
    if (seam.at - from.at < wanted && !last) continue
    // An open fence makes all that is below it its own: its end is not known, so nothing below is parsed.
    const open = seam.at - from.at > limits.block && wanted > shortest
    const to = open ? text.length : seam.at
    const refused = refusals.length
    const piece = text.slice(from.at, to)
    const root = parsePiece(piece, from, parse, limits.block, refusals)
    yield
    nodes += countNodes(root)
    if (nodes > limits.nodes) return undefined
    const goesOn = refusals.length === refused && !last && mayGoOn(root.children.at(-1), piece)
    if (!goesOn) {
      pieces.push({ from, text: piece, root })
      from = seam
      wanted = shortest
      if (open) break
      continue
    }
    const rest = root.children.pop()
    const { offset = 0, column = 1, line = 1 } = rest?.position?.start ?? {}
    const cut = offset - (column - 1)
    if (root.children.length > 0) {
      pieces.push({ from, text: piece.slice(0, cut), root })
      from = { at: from.at + cut, line: from.line + line - 1 }
    }
    wanted = Math.max(shortest, 2 * (to - from.at))
  }
  return pieces
}

/**
 * The tree of a text, the same that a parse of the whole would give. The parser's time and memory grow faster than the
 * text, so a long one is parsed in pieces, a turn each; what would take too long stands in the tree as its source.
 *
 * @param shortest Length of a piece in characters.
 * @param math What dollars mean.
 */
export function* parseInTurns(
  text: string,
  shortest: number = SHORTEST,
  math: MathSyntax = TWO_DOLLARS,
  limits: Limits = LIMITS,
): Turns<Parsed> {
  const parsed = yield* parseInPieces(text, shortest, math, limits)
  settleMath(parsed.root, text)
  return parsed
}

function* parseInPieces(text: string, shortest: number, math: MathSyntax, limits: Limits): Turns<Parsed> {
  const refusals: Refusal[] = []
  const whole = (why: Refusal['why']): Parsed => ({ root: asSource(text), refusals: [{ why, line: 1 }] })
  if (text.length > limits.text * MEGABYTE) return whole('text')
  const dollars = mayHaveMath(text, math) ? { syntax: math, lines: mathLines(text) } : undefined
  if (text.length <= shortest) {
    const parse = dollars === undefined ? parseAlone : makeParser(undefined, dollars)
    return { root: parsePiece(text, { at: 0, line: 1 }, parse, limits.block, refusals), refusals }
  }
  const likely = likelyReferences(text)
  const pieces = yield* parsePieces(text, makeParser(likely, dollars), dollars, shortest, limits, refusals)
  if (!pieces) return whole('nodes')
  const known = definedReferences(pieces.map(({ root }) => root))
  const parse = makeParser(known, dollars)
  const root: Root = { type: 'root', children: [], position: placeOf(text) }
  for (const piece of pieces) {
    const tree = isReadOtherwise(piece.text, likely, known)
      ? parsePiece(piece.text, piece.from, parse, limits.block, [])
      : piece.root
    moveTree(tree, piece.from)
    for (const child of tree.children) root.children.push(child)
  }
  return { root, refusals }
}

/** The tree of a text, as `parseInTurns` gives it, at once. */
export function parsePiecewise(...given: Parameters<typeof parseInTurns>): Parsed {
  return atOnce(parseInTurns(...given))
}
