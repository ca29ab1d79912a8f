import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { trackUnfinished } from './unfinished.ts'

/** Ends the names of files that are still being written. */
export const UNFINISHED = '.ep-export-part'

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
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}${UNFINISHED}`,
  )
  const forget = trackUnfinished(temporary)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await fill(file)
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
