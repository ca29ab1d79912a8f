import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Bytes of the largest file that is read whole: no output comes near it. */
const LARGEST = 1024 * 1024 * 1024

/**
 * The bytes of a file below a folder, where it is one itself: no link, on no way through a link.
 *
 * @param path Below the folder, with forward slashes.
 * @throws Error whose message is a sentence.
 */
export async function readPlainFile(folder: string, path: string): Promise<Uint8Array> {
  const root = await realpath(folder).catch(() => {
    throw new Error('Its folder is not there.')
  })
  const wanted = resolve(root, path)
  const real = await realpath(wanted).catch(() => {
    throw new Error('It is not there.')
  })
  if (real !== wanted) throw new Error('It is a link, or stands behind one.')
  // A pipe is not waited for, and what became a link meanwhile is not followed.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  await using file = await open(real, flags).catch(() => {
    throw new Error('It cannot be read.')
  })
  const found = await file.stat()
  if (!found.isFile()) throw new Error('It is no file.')
  if (found.size > LARGEST) throw new Error('It is larger than any output.')
  return await file.readFile()
}

/** Every file below a folder, links among them, by its path with forward slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = []
  const waiting = ['']
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    for (const entry of await readdir(join(folder, here), { withFileTypes: true })) {
      const path = here === '' ? entry.name : `${here}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else found.push(path)
    }
  }
  return found.sort()
}
