import { UserError } from '../model/user-error.ts'

/** Names by which many proposals call themselves: there the folder tells them apart. */
const NAMELESS = new Set(['readme', 'index'])

/** Bytes of the longest name: file systems take 255, of which an ending and a number need some. */
const LONGEST = 180

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
  const short = cut(safe)
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short) || short === '' ? `proposal-${short}` : short
}

/** As many whole letters of a name as fit. */
function cut(name: string): string {
  let bytes = 0
  let short = ''
  for (const letter of name) {
    bytes += Buffer.byteLength(letter)
    if (bytes > LONGEST) break
    short += letter
  }
  return short.replace(/[.\s]+$/, '')
}

/** What is known of a proposal before it is made. */
interface Named {
  /** As the user named it. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** What the names of its outputs begin with. */
  readonly name: string
}

/**
 * @param endings Of the files that a proposal is made into.
 * @param out Absolute path of the folder for them, with forward slashes.
 * @throws UserError with exit code 2 that names both, where two proposals would be written under one name, or one over
 * the text of another or its own.
 */
export function refuseCollisions(proposals: readonly Named[], endings: readonly string[], out: string): void {
  // Some file systems do not tell upper from lower case, nor one way to write a letter from another.
  const keyOf = (path: string): string => path.normalize('NFC').toLowerCase()
  const inputs = new Map(proposals.map(({ path, file }) => [keyOf(path), file]))
  const taken = new Map<string, string>()
  for (const { file, name } of proposals) {
    for (const ending of endings) {
      const key = keyOf(`${out}/${name}${ending}`)
      const other = taken.get(key)
      if (other !== undefined && other !== file) {
        throw new UserError(`${other} and ${file} would both be written as ${name}${ending}.`, {
          exitCode: 2,
          hint: 'Export them one at a time, each with its own --out.',
        })
      }
      taken.set(key, file)
      const input = inputs.get(key)
      if (input !== undefined) {
        throw new UserError(`An output of ${file} would be written over ${input}.`, {
          exitCode: 2,
          hint: 'Name another folder with --out.',
        })
      }
    }
  }
}
