import { UserError } from '../model/user-error.ts'

/** Names by which many proposals call themselves: there the folder tells them apart. */
const NAMELESS = new Set(['readme', 'index'])

/**
 * The name that a proposal's outputs begin with: its file's without the ending, or its folder's for a README.
 * Letters that some file system refuses become a hyphen.
 *
 * @param path Absolute, with forward slashes.
 */
export function outputName(path: string): string {
  const parts = path.split('/')
  const stem = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '')
  const name = NAMELESS.has(stem.toLowerCase()) ? parts.at(-2) || stem : stem
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .slice(0, 120)
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) || safe === '' ? `proposal-${safe}` : safe
}

/**
 * @throws UserError with exit code 2 that names both, where two proposals would be written under one name.
 */
export function refuseCollisions(proposals: readonly { readonly file: string; readonly name: string }[]): void {
  const taken = new Map<string, string>()
  for (const { file, name } of proposals) {
    // Some file systems do not tell upper from lower case.
    const key = name.toLowerCase()
    const other = taken.get(key)
    if (other !== undefined) {
      throw new UserError(`${other} and ${file} would both be written as ${name}.`, {
        exitCode: 2,
        hint: 'Export them one at a time, each with its own --out.',
      })
    }
    taken.set(key, file)
  }
}
