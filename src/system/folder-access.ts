import { mkdtemp, rmdir, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { reasonOf } from './reason.ts'

/** Whether a folder can be written to. */
export interface FolderAccess {
  /** Absolute. */
  readonly folder: string
  /** Whether it is there already. */
  readonly there: boolean
  /** Why it cannot be written to, without a full stop; undefined where it can. */
  readonly trouble: string | undefined
  /** Bytes that are free on its disk. */
  readonly free: number | undefined
}

/** Tries whether a folder can be written to, or made where it is not there, and leaves nothing behind. */
export async function folderAccess(path: string): Promise<FolderAccess> {
  const folder = resolve(path)
  const there = await isFolder(folder)
  let place = folder
  let trouble = there === false ? 'a file stands where the folder should be' : undefined
  while (trouble === undefined && (await isFolder(place)) === undefined && dirname(place) !== place) {
    place = dirname(place)
    if ((await isFolder(place)) === false) trouble = `${place} is a file`
  }
  if (trouble === undefined) trouble = await probe(place)
  const free = await statfs(place).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )
  return { folder, there: there === true, trouble, free }
}

async function probe(folder: string): Promise<string | undefined> {
  try {
    await rmdir(await mkdtemp(join(folder, '.ep-export-probe-')))
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

async function isFolder(path: string): Promise<boolean | undefined> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => undefined,
  )
}
