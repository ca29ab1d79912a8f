import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Turns } from '../model/turns.ts'
import type { Within } from '../model/within.ts'

/** Does work turn by turn. Between them the browser is answered, which makes pages ready meanwhile. */
export async function inTurns<Value>(stage: string, turns: Turns<Value>, within: Within): Promise<Value> {
  let turn = within(stage, () => nextOf(turns))
  while (turn.done !== true) {
    await nextTurn()
    turn = within(stage, () => nextOf(turns))
  }
  return turn.value
}

/** Milliseconds for which several short turns are one: to be watched costs each its own. */
const SHORT = 4

function nextOf<Value>(turns: Turns<Value>): IteratorResult<void, Value> {
  const end = performance.now() + SHORT
  let turn = turns.next()
  while (turn.done !== true && performance.now() < end) turn = turns.next()
  return turn
}
