import { randomBytes } from 'node:crypto'
import { closeSync, constants, openSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { trackUnfinished } from './unfinished.ts'

/** Ends the names of files that are still being written. */
export const UNFINISHED = '.ep-export-part'

/** The bit of a mode by which its owner may write. */
const WRITABLE = 0o200

/** How a file is opened that was made before: never made once more, nor another in its place. */
const EXISTING = constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)

/** A name in the folder of a file for what is to become it: as much of its own as any file system takes. */
export function unfinishedName(target: string): string {
  const start = basename(target).slice(0, 40).toWellFormed()
  return join(dirname(target), `.${start}.${randomBytes(6).toString('hex')}${UNFINISHED}`)
}

/**
 * Lets a file appear whole or not at all: it is filled under a temporary name in the same folder, brought to the disk,
 * and renamed. Two processes may do so at once; one file wins, and it is whole. Nothing stays behind on failure.
 *
 * @param mode As for `open`: the user's umask is taken from it.
 */
export async function createAtomically(
  target: string,
  mode: number,
  fill: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = unfinishedName(target)
  const forget = trackUnfinished(temporary)
  try {
    // Made at once: on a thread of its own it might come to be after a signal had everything unfinished removed.
    closeSync(openSync(temporary, 'wx', mode | WRITABLE))
    const file = await open(temporary, EXISTING)
    try {
      await fill(file)
      if ((mode & WRITABLE) === 0) await file.chmod((await file.stat()).mode & 0o777 & ~WRITABLE)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  } finally {
    forget()
  }
}
