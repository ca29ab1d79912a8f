import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { reasonOf } from '../system/reason.ts'
import { temporaryFolders } from '../system/temporary-folders.ts'

const PREFIX = 'ep-export-profile-'

/** A profile older than this, in milliseconds, whose process is gone was left by a killed run. */
const STALE = 60 * 60 * 1000

/** A fresh profile folder, readable by this user only. Its name tells whose it is. */
export function makeProfile(): string {
  let reason: unknown
  for (const place of temporaryFolders()) {
    try {
      return mkdtempSync(join(place, `${PREFIX}${process.pid}-`))
    } catch (error) {
      reason ??= error
    }
  }
  throw new UserError(`There is no folder for temporary files${reason === undefined ? '' : `: ${reasonOf(reason)}`}.`, {
    exitCode: 3,
    hint: 'Set TMPDIR to a folder that can be written to.',
    cause: reason,
  })
}

/** Removes a profile. Chrome's last writes may still be under way, so it tries again. */
export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
}

/** Removes the profiles of runs that were killed before they could do so themselves. */
export function sweepProfiles(): void {
  for (const place of temporaryFolders()) for (const name of namesIn(place)) sweep(place, name)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function sweep(place: string, name: string): void {
  const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
  if (Number.isNaN(owner) || isRunning(owner)) return
  const folder = join(place, name)
  try {
    const { mtimeMs, uid } = statSync(folder)
    if (Date.now() - mtimeMs > STALE && uid === (process.getuid?.() ?? uid)) removeProfile(folder)
  } catch {
    // Another process was quicker.
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
