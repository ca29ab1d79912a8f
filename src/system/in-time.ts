import { Script } from 'node:vm'

/** Where the work waits while the script that calls it is started. */
const WORK = Symbol.for('ep-export.work')

const script = new Script('globalThis[Symbol.for("ep-export.work")]()')

/** That work was ended because its time was over. */
export class OutOfTime extends Error {}

/**
 * Does work that gives nobody else a turn, and ends it amid whatever it is doing once its time is over: Node watches it
 * from another thread. Only what the work was still making is lost; nothing that it left half done may be used again.
 *
 * @param most Milliseconds.
 * @throws OutOfTime.
 */
export function inTime<Value>(most: number, work: () => Value): Value {
  const ground = globalThis as { [WORK]?: unknown }
  const outer = ground[WORK]
  ground[WORK] = work
  try {
    return script.runInThisContext({ timeout: Math.max(1, Math.ceil(most)) }) as Value
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new OutOfTime('It took too long.')
  } finally {
    ground[WORK] = outer
  }
}
