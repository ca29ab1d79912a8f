import { readFile, realpath, stat } from 'node:fs/promises'
import { UserError } from '../model/user-error.ts'
import { createAtomically } from '../system/atomic.ts'
import { reasonOf } from '../system/reason.ts'

const MARK = '\ufeff'

/**
 * Puts a new text in place of the one that was read from a file, whole or not at all; line ends, byte order mark and
 * permissions stay, and a link stays a link. False where the file is no plain UTF-8, mixes line ends, or has changed since.
 *
 * @param read The text as it was read: line ends are `\n`, without a byte order mark.
 * @throws UserError with exit code 4 where it cannot be written.
 */
export async function rewriteFile(path: string, read: string, text: string): Promise<boolean> {
  const target = await realpath(path)
  const raw = decoded(await readFile(target))
  if (raw === undefined) return false
  const bare = raw.startsWith(MARK) ? raw.slice(1) : raw
  const ends = bare.includes('\r\n') ? '\r\n' : '\n'
  const restored = (content: string): string => (ends === '\n' ? content : content.replaceAll('\n', ends))
  if (restored(read) !== bare) return false
  const { mode } = await stat(target)
  try {
    await createAtomically(target, mode & 0o777, async (file) => {
      await file.chmod(mode & 0o777)
      await file.writeFile((raw === bare ? '' : MARK) + restored(text))
    })
  } catch (cause) {
    const hint = 'Check who may write it, or leave out --fix.'
    throw new UserError(`${path} cannot be written: ${reasonOf(cause)}.`, { exitCode: 4, hint, cause })
  }
  return true
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
