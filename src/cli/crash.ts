import { writeSync } from 'node:fs'
import { stopBrowsers } from '../browser/running.ts'
import { removeUnfinished } from '../system/unfinished.ts'
import { printable } from './printable.ts'

/** What precedes the stack of a bug. */
export const BUG =
  'ep-export itself has a bug. Please report it to its maintainers with these lines, and with what an export keeps where --debug DIR is added.'

/** Milliseconds that what a command left behind may take to end by itself. */
const GRACE = 5000

/** The stack of what was thrown, line by line, with nothing in it that commands a terminal. */
export function stackOf(error: unknown): string {
  return String(error instanceof Error ? error.stack : error)
    .split('\n')
    .map(printable)
    .join('\n')
}

/** Where a bug of ours ends the run from somewhere that nobody waits for: no process, no profile folder and no half-written file stays behind. */
export function stopOnCrash(): void {
  process.on('uncaughtException', (error) => stop(`error: ${BUG}\n${stackOf(error)}\n`))
}

/**
 * Runs a command to its exit code, and sees that the process then ends. One that waits for what nothing is left to bring
 * about is told as the bug that it is.
 */
export async function runToEnd(command: () => Promise<number>): Promise<void> {
  const stalled = (): never => stop(`error: ${BUG}\nThe run waits for what does not come.\n`)
  process.once('beforeExit', stalled)
  try {
    process.exitCode = await command()
  } finally {
    process.off('beforeExit', stalled)
    // Nothing is left to do: what keeps the process up now would keep it up for ever.
    setTimeout(() => stop(''), GRACE).unref()
  }
}

function stop(words: string): never {
  say(words)
  stopBrowsers()
  removeUnfinished()
  process.exit(process.exitCode ?? 1)
}

function say(words: string): void {
  try {
    writeSync(2, words)
  } catch {
    // Nobody reads it.
  }
}
