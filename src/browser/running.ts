/** Something that must not outlive this process. */
export interface Stoppable {
  /** Ends it at once and removes what it leaves. Synchronous, may be called twice. */
  stop(): void
}

const running = new Set<Stoppable>()

/** Makes sure that it is stopped when this process ends. Gives back what forgets it again. */
export function trackRunning(one: Stoppable): () => void {
  if (running.size === 0) process.once('exit', stopBrowsers)
  running.add(one)
  return () => {
    running.delete(one)
    if (running.size === 0) process.off('exit', stopBrowsers)
  }
}

/** Ends every browser of this process and removes its profile. Synchronous, for the moment before the process ends. */
export function stopBrowsers(): void {
  for (const one of [...running]) {
    try {
      one.stop()
    } catch {
      // A folder that cannot be removed now must not save the next browser: the next run sweeps it.
    }
  }
  running.clear()
}
