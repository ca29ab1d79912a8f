import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { createAtomically } from './atomic.ts'
import { makeFolder } from './make-folder.ts'

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

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the file system allows',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where the file belongs',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'its folder does not exist',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EBUSY: 'another program uses it',
}

/** Why a file or folder cannot be written, in words. */
export function asUserError(target: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason = REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause))
  return new UserError(`${target} cannot be written: ${reason}.`, {
    exitCode: 4,
    hint: code === 'ENOSPC' || code === 'EDQUOT' ? 'Free some space.' : 'Name another folder with --out.',
    cause,
  })
}
