import type { Html, RootContent } from 'mdast'

/** A place in the text. */
export type Position = NonNullable<RootContent['position']>

/** Where a part of a block stands in the text. */
export type PlaceOf = (start: number, end: number) => Position

/** Tells of the parts of a block of HTML where they stand in the text. */
export function makePlaces({ value, position }: Html): PlaceOf {
  const from = position?.start ?? { line: 1, column: 1, offset: 0 }
  const ends = Array.from(value.matchAll(/\n/g), ({ index }) => index)
  const at = (length: number): Position['start'] => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < length) low = middle + 1
      else high = middle
    }
    const last = ends[low - 1]
    const column = last === undefined ? from.column + length : length - last
    return { line: from.line + low, column, offset: (from.offset ?? 0) + length }
  }
  return (start, end) => ({ start: at(start), end: at(end) })
}
