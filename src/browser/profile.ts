import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'ep-export-profile-'

/** A profile older than this, in milliseconds, whose process is gone was left by a killed run. */
const STALE = 60 * 60 * 1000

/** A fresh profile folder, readable by this user only. Its name tells whose it is. */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
}

/** Removes a profile. Chrome's last writes may still be under way, so it tries again. */
export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
}

/** Removes the profiles of runs that were killed before they could do so themselves. */
export function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (Number.isNaN(owner) || isRunning(owner)) continue
    const folder = join(tmpdir(), name)
    try {
      const { mtimeMs, uid } = statSync(folder)
      if (Date.now() - mtimeMs > STALE && uid === (process.getuid?.() ?? uid)) removeProfile(folder)
    } catch {
      // Another process was quicker.
    }
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
