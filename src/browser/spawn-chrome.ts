import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { reasonOf } from '../system/reason.ts'
import { chromeEnvironment } from './environment.ts'
import { chromeFlags } from './flags.ts'
import { makeProfile, removeProfile, sweepProfiles } from './profile.ts'
import { type Stoppable, trackRunning } from './running.ts'

/** What a Chrome is started with. */
export interface ChromeStart {
  readonly executable: string
  readonly sandbox: boolean
  /** Whether pictures of pages will be taken. */
  readonly pictures: boolean
  readonly fontsConf: string | undefined
  /** Folders with libraries that the system lacks. */
  readonly libraries: readonly string[]
  /** Called with how it is started, and with all that it says. */
  readonly onSaid?: ((text: string) => void) | undefined
}

/** A Chrome of our own, started or starting. */
export interface ChromeProcess extends Stoppable {
  readonly input: Writable
  readonly output: Readable
  /** Resolves once it is gone, with the last that it said on stderr. */
  readonly ended: Promise<string>
  /** Whether it crashed, known once it is gone. */
  readonly hasCrashed: () => boolean
  /** As `stop`, and resolves once nothing of it is left. */
  readonly close: () => Promise<void>
}

/** How much of stderr is kept, in characters. */
const LAST_WORDS = 4000

/** Milliseconds in which the processes of a Chrome that was killed are gone. */
const PATIENCE = 3000

/** Starts a Chrome in a process group of its own, with a profile folder that goes away with it. Does not wait. */
export function spawnChrome({
  executable,
  sandbox,
  pictures,
  fontsConf,
  libraries,
  onSaid,
}: ChromeStart): ChromeProcess {
  const profile = makeProfile()
  const flags = chromeFlags(profile, sandbox, pictures)
  onSaid?.(`$ ${[executable, ...flags].join('\n    ')}\n`)
  const child = spawn(executable, flags, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: chromeEnvironment(profile, { fontsConf, libraries }),
    cwd: profile,
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const forget = trackRunning({ stop })
  let lastWords = ''
  let crashed = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS)
    onSaid?.(text)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      onSaid?.(`${error.message}\n`)
      resolve(`it cannot be run: ${reasonOf(error)}`)
    })
    child.once('close', (code, signal) => {
      // With SIGKILL it was ended.
      crashed = signal !== null && signal !== 'SIGKILL'
      onSaid?.(`Ended with ${code ?? signal}.\n`)
      resolve(lastWords.trim() || `exit code ${code ?? signal}`)
    })
  })
  const [, , , input, output] = child.stdio as [null, null, Readable, Writable, Readable]
  // A Chrome that died is told by `ended`, once.
  for (const pipe of [input, output]) pipe.on('error', () => undefined)

  function stop(): void {
    killGroup(child)
    removeProfile(profile)
    forget()
  }
  async function close(): Promise<void> {
    killGroup(child)
    // Once all of its processes have let go of stderr, none of them writes to the profile any more. One that left the
    // group might hold it for ever.
    await Promise.race([ended, wait(PATIENCE, undefined, { ref: false })])
    stop()
    sweepProfiles()
  }
  return { input, output, ended, hasCrashed: () => crashed, stop, close }
}

/** Kills Chrome and the processes that it started. Its profile is thrown away, so there is nothing to save first. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}
