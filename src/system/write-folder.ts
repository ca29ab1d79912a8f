import { renameSync } from 'node:fs'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { unfinishedName } from './atomic.ts'
import { makeFolder } from './make-folder.ts'
import { codeOf } from './reason.ts'
import { trackUnfinished } from './unfinished.ts'
import { asUserError } from './write-file.ts'

/**
 * Puts a folder of files in the place of the one that an earlier run made, whole or not at all. A folder that holds
 * anything else than such files is left alone.
 *
 * @param isOurs Whether a name is one that an earlier run may have given.
 * @throws UserError with exit code 4 where that cannot be done.
 */
export async function writeFolder(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
  isOurs: (name: string) => boolean,
): Promise<void> {
  const [fresh, old] = [unfinishedName(target), unfinishedName(target)]
  const forget = [fresh, old].map(trackUnfinished)
  try {
    makeFolder(dirname(target))
    const standing = await namesIn(target)
    const foreign = standing?.find((name) => !isOurs(name))
    if (foreign !== undefined) {
      throw new UserError(`${target} cannot be written: it holds ${foreign}, which is not of this tool.`, {
        exitCode: 4,
        hint: 'Move it away, or name another folder with --out.',
      })
    }
    await mkdir(fresh)
    for (const [name, content] of files) await writeWhole(join(fresh, name), content)
    // At one go: a signal between the two would leave neither.
    if (standing !== undefined) renameSync(target, old)
    try {
      renameSync(fresh, target)
    } catch (error) {
      if (standing !== undefined) renameSync(old, target)
      throw error
    }
  } catch (error) {
    throw error instanceof UserError ? error : asUserError(target, error)
  } finally {
    for (const folder of [fresh, old]) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    for (const one of forget) one()
  }
}

/** What a folder holds; undefined where there is none. */
async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
