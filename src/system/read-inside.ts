import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { RefusedImage } from '../model/image.ts'
import { MEGABYTE } from '../model/limits.ts'
import { codeOf, reasonOf } from './reason.ts'

/**
 * Reads a file that must lie below a folder, also after all links are followed, and outside of git's own.
 *
 * @param largest In bytes.
 * @param reference What the author wrote, and what the folder is called, for the message.
 */
export async function readInside(
  path: string,
  root: string,
  largest: number,
  reference: string,
  place = "the proposal's repository",
): Promise<{ readonly bytes: Uint8Array } | (RefusedImage & { readonly tooLarge?: boolean })> {
  const missing: RefusedImage = { problem: 'missing', message: `The image ${reference} is not there.` }
  const outside: RefusedImage = {
    problem: 'outside',
    message: `The image ${reference} is outside of ${place}.`,
  }
  try {
    // Looked at before the disk is, so that nobody learns which files are outside.
    if (!isBelow(resolve(path), resolve(root))) return outside
    const [real, realRoot] = await Promise.all([realpath(path), realpath(root)])
    if (!isBelow(real, realRoot) || real.slice(realRoot.length).split(sep).includes('.git')) return outside
    // Links were followed above; one that was put there since is not. A pipe must not be waited for.
    await using file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const found = await file.stat()
    if (!found.isFile()) return { problem: 'unreadable', message: `The image ${reference} is not a file.` }
    if (found.size > largest) {
      const size = Math.ceil(found.size / MEGABYTE)
      const most = largest / MEGABYTE
      const message = `The image ${reference} has ${size} MB; at most ${most} are read.`
      return { problem: 'unreadable', message, tooLarge: true }
    }
    return { bytes: await file.readFile() }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return missing
    return { problem: 'unreadable', message: `The image ${reference} cannot be read: ${reasonOf(error)}.` }
  }
}

function isBelow(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep)
}
