import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { createAtomically } from './atomic.ts'
import { makeFolder } from './make-folder.ts'
import { codeOf, reasonOf } from './reason.ts'

/**
 * Writes an output whole or not at all, and makes its folder where there is none.
 *
 * @throws UserError with exit code 4 where that cannot be done.
 */
export async function writeFile(target: string, content: Uint8Array): Promise<void> {
  try {
    makeFolder(dirname(target))
    const standing = await stat(target).catch(() => undefined)
    if (standing !== undefined && !standing.isFile()) {
      throw new UserError(`${target} cannot be written: there is something else than a file.`, {
        exitCode: 4,
        hint: 'Remove it, or name another folder with --out.',
      })
    }
    await createAtomically(target, 0o644, (file) => file.writeFile(content))
  } catch (error) {
    throw error instanceof UserError ? error : asUserError(target, error)
  }
}

/** Why a file or folder cannot be written, in words. */
export function asUserError(target: string, cause: unknown): UserError {
  const code = codeOf(cause)
  const reason = code === 'ENOENT' ? 'its folder cannot be made' : reasonOf(cause)
  return new UserError(`${target} cannot be written: ${reason}.`, {
    exitCode: 4,
    hint: code === 'ENOSPC' || code === 'EDQUOT' ? 'Free some space.' : 'Name another folder with --out.',
    cause,
  })
}
