import { lstat, readFile, realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** A file that only names a folder is not longer than this, in bytes. */
const LONGEST = 4096

/**
 * Whether the repository that a folder is in keeps its history itself, or where git puts that of a worktree or a
 * submodule. A `.git` that points to another repository of this machine would show what was committed there.
 */
export async function isOwnRepository(folder: string): Promise<boolean> {
  for (let here = folder; ; here = dirname(here)) {
    const kept = join(here, '.git')
    const found = await lstat(kept).catch(() => undefined)
    if (found?.isDirectory() === true) return !(await isFile(join(kept, 'commondir')))
    if (found?.isFile() === true) return found.size <= LONGEST && (await isMutual(here, kept))
    if (found !== undefined) return false
    if (dirname(here) === here) return true
  }
}

/** Whether the folder that a `.git` file names belongs to it: a worktree's names the file, a submodule's is its parent's. */
async function isMutual(folder: string, file: string): Promise<boolean> {
  const named = /^gitdir: (.+)$/m.exec(await read(file))?.[1]
  if (named === undefined) return false
  const [target, own] = await Promise.all([real(resolve(folder, named)), real(file)])
  if (target === undefined || own === undefined) return false
  const back = (await read(join(target, 'gitdir'))).trim()
  if (back !== '' && (await real(resolve(target, back))) === own) return true
  for (let above = dirname(dirname(own)); ; above = dirname(above)) {
    if (target.startsWith(join(above, '.git', 'modules', '/'))) return true
    if (dirname(above) === above) return false
  }
}

async function read(file: string): Promise<string> {
  return (await isFile(file)) ? await readFile(file, 'utf8').catch(() => '') : ''
}

function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isFile() && found.size <= LONGEST,
    () => false,
  )
}

function real(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
