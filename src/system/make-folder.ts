import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, where they are not there yet. Node's own recursive `mkdir` tries for ever where a
 * file system has no folder and lets none be made, as `/proc` does.
 *
 * @param mode Of every folder that is made.
 * @throws The error of the system where one cannot be made, or something else stands in its place.
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, mode)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && dirname(path) !== path) {
      makeFolder(dirname(path), mode)
      makeLast(path, mode)
    } else if (!isFolder(path)) throw error
  }
}

/** Another process may have been quicker. */
function makeLast(path: string, mode: number): void {
  try {
    mkdirSync(path, mode)
  } catch (error) {
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
