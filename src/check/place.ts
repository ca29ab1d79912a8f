import type { Nodes } from 'mdast'

/** A place in a text, from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where a node begins, or nothing for one that the text does not hold. */
export function placeOf(node: Nodes): Place | { line?: never } {
  const start = node.position?.start
  return start === undefined ? {} : { line: start.line, column: start.column }
}

/** The text of a node as the author wrote it. */
export function sourceOf(node: Nodes, text: string): string {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined ? '' : text.slice(start.offset, end.offset)
}

/** The place that lies some characters into the source of a node. */
export function placeWithin(node: Nodes, source: string, at: number): Place | { line?: never } {
  const start = node.position?.start
  if (start === undefined) return {}
  const before = source.slice(0, at)
  const lines = before.split('\n').length - 1
  if (lines === 0) return { line: start.line, column: start.column + at }
  return { line: start.line + lines, column: at - before.lastIndexOf('\n') }
}
