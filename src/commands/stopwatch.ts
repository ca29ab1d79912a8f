/** Adds up how long each stage of a run took. */
export interface Stopwatch {
  /** Waits for the work and adds its time, in milliseconds, to the stage. */
  time<Value>(stage: string, work: Promise<Value>): Promise<Value>
  /** Whole milliseconds by stage, and `total` since the start. */
  timings(): Readonly<Record<string, number>>
}

/** Starts measuring. Nothing that is measured reaches an output. */
export function startStopwatch(): Stopwatch {
  const begin = performance.now()
  const stages = new Map<string, number>()
  return {
    async time(stage, work) {
      const start = performance.now()
      try {
        return await work
      } finally {
        stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - start)
      }
    },
    timings() {
      const entries = [...stages, ['total', performance.now() - begin] as const]
      return Object.fromEntries(entries.map(([stage, time]) => [stage, Math.round(time)]))
    },
  }
}
