/** Of a run that took less, the rest is the machine's doing. In milliseconds. */
const LEAST = 4

/** What is over four times the length and costs more than this many times as much grows faster than its length. */
export const STEADY = 9

/**
 * How many times the work grows where its size grows four times: about 4 where it follows the size, 16 where it follows
 * the square. Work is what the processor did for this process, so that other programs may have the machine.
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  const [short, long] = [size, size * 4].map((length) =>
    Math.min(...Array.from({ length: 3 }, () => workOf(() => work(length)).work)),
  )
  return (long as number) / Math.max(short as number, LEAST)
}

/** What a call gives, and what the processor did for this process meanwhile, in milliseconds. */
export function workOf<Value>(call: () => Value): { readonly value: Value; readonly work: number } {
  const before = process.cpuUsage()
  const value = call()
  const { user, system } = process.cpuUsage(before)
  return { value, work: (user + system) / 1000 }
}
