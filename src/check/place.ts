import type { Nodes } from 'mdast'

/** A place in a text, from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where a node begins, or nothing for one that the text does not hold. */
export function placeOf(node: Nodes): Partial<Place> {
  const start = node.position?.start
  return start === undefined ? {} : { line: start.line, column: start.column }
}

/** The text of a node as the author wrote it. */
export function sourceOf(node: Nodes, text: string): string {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined ? '' : text.slice(start.offset, end.offset)
}

/** Tells the places of characters of a node's source, asked for from its start to its end. */
export function placesWithin(node: Nodes, source: string): (at: number) => Partial<Place> {
  const start = node.position?.start
  let line = start?.line ?? 1
  // Where the line begins, so that a column counts from 1.
  let begin = 1 - (start?.column ?? 1)
  let next = source.indexOf('\n')
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1
      begin = next + 1
      next = source.indexOf('\n', begin)
    }
    return start === undefined ? {} : { line, column: at - begin + 1 }
  }
}
