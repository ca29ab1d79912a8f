import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fontFolder } from './package-files.ts'

/** The fonts that come with the package. */
export interface FontFiles {
  readonly folder: string
  readonly files: number
  readonly bytes: number
  /** SHA-256 over all of them in the order of their names, hexadecimal: two installations of one version have the same. */
  readonly sha256: string
  /** Files that cannot be read, or are no font, by their names in the folder. */
  readonly broken: readonly string[]
}

/** How files of WOFF2, TrueType and OpenType begin. */
const BEGINNINGS = ['wOF2', '\u0000\u0001\u0000\u0000', 'true', 'OTTO']

/** Reads every font of the package. */
export async function examineFonts(): Promise<FontFiles> {
  const folder = fontFolder()
  const all = await readdir(folder, { recursive: true }).catch(() => [])
  const names = all.filter((name) => /\.(woff2|ttf|otf)$/.test(name)).sort()
  const hash = createHash('sha256')
  const broken: string[] = []
  let bytes = 0
  for (const name of names) {
    const font = await readFile(join(folder, name)).catch(() => undefined)
    if (font === undefined || !BEGINNINGS.includes(font.toString('latin1', 0, 4))) broken.push(name)
    if (font === undefined) continue
    bytes += font.length
    hash.update(font)
  }
  return { folder, files: names.length, bytes, sha256: hash.digest('hex'), broken }
}
