import type { Element } from 'hast'
import { entryOf } from '../../model/entry-of.ts'

/** Millimetres of the column of prose. */
export const PROSE = 128

const INDENTS: Readonly<Record<string, number>> = {
  ul: 6,
  ol: 6,
  dl: 6,
  blockquote: 5,
  details: 5,
  div: 5,
  td: 60,
  th: 60,
}

/** Millimetres that an element takes of the room of what it holds. */
export function indentOf({ tagName }: Element): number {
  return entryOf(INDENTS, tagName) ?? 0
}
