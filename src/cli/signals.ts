import { stopBrowsers } from '../browser/running.ts'
import { removeUnfinished } from '../system/unfinished.ts'

/** The exit code after a signal, as shells have it for Ctrl-C. */
const STOPPED = 130

/** On the signals that end a run: no process, no profile folder and no half-written file stays behind. */
export function stopOnSignals(): void {
  const stop = (): never => {
    stopBrowsers()
    removeUnfinished()
    process.exit(STOPPED)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
