import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

/**
 * Applies the edits to the events from the last to the first, and leaves alone what stands before the first edit.
 * The parser's own way takes all events out and puts them back for every list item that ends with a container in it,
 * which costs the square of their number.
 */
function consume(this: EditMap, events: Event[]): undefined {
  this.map.sort((one, other) => one[0] - other[0])
  const kept: Event[][] = []
  for (const [at, removed, added] of this.map.toReversed()) {
    kept.push(events.slice(at + removed), added)
    events.length = at
  }
  for (const piece of kept.reverse()) for (const event of piece) events.push(event)
  this.map.length = 0
  this.index.clear()
}

/** Makes the parser's edits linear, for every parse of this process. */
export function editInPlace(): void {
  EditMap.prototype.consume = consume
}
