/** Work that is done in turns, so that others may have theirs between them. */
export type Turns<Value> = Generator<void, Value>

/** Does all of the work at once. */
export function atOnce<Value>(turns: Turns<Value>): Value {
  let turn = turns.next()
  while (turn.done !== true) turn = turns.next()
  return turn.value
}
