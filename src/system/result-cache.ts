import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createAtomically } from './atomic.ts'
import { cacheFolder } from './cache-folder.ts'
import { makeFolder } from './make-folder.ts'

/** So many results are kept; the oldest go first. A result is some ten to a few hundred KB. */
const MOST_RESULTS = 400

/**
 * Results of slow steps, kept between runs by what they were made from. Nothing depends on it: what cannot be read or
 * kept is made again, and whoever reads a result checks that it fits.
 */
export class ResultCache implements AsyncDisposable {
  readonly #folder: string | undefined
  readonly #version: string
  readonly #keeping: Promise<void>[] = []

  /** @param version Of the tool: another one may make other results. */
  constructor(version: string, enabled: boolean) {
    const folder = enabled ? cacheFolder() : undefined
    this.#folder = folder === undefined ? undefined : join(folder, 'results')
    this.#version = version
  }

  /** What was kept for this material, or undefined. */
  async read(kind: string, material: string): Promise<unknown> {
    if (this.#folder === undefined) return undefined
    try {
      return JSON.parse(await readFile(this.#file(this.#folder, kind, material), 'utf8'))
    } catch {
      return undefined
    }
  }

  /** Keeps a result for the next run. Nobody needs to wait for it. */
  keep(kind: string, material: string, result: unknown): void {
    if (this.#folder !== undefined) this.#keeping.push(this.#write(this.#folder, kind, material, result))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#folder === undefined || this.#keeping.length === 0) return
    await Promise.all(this.#keeping)
    await sweep(this.#folder).catch(() => undefined)
  }

  async #write(folder: string, kind: string, material: string, result: unknown): Promise<void> {
    try {
      makeFolder(folder, 0o700)
      await createAtomically(this.#file(folder, kind, material), 0o600, (file) =>
        file.writeFile(JSON.stringify(result)),
      )
    } catch {
      // A full disk or a read-only home costs the next run some time, and this one nothing.
    }
  }

  #file(folder: string, kind: string, material: string): string {
    const key = createHash('sha256').update(`${this.#version}\n${kind}\n${material}`).digest('hex')
    return join(folder, `${kind}-${key}.json`)
  }
}

async function sweep(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  if (names.length <= MOST_RESULTS) return
  const files = await Promise.all(names.map(async (name) => ({ name, age: (await stat(join(folder, name))).mtimeMs })))
  files.sort((one, other) => one.age - other.age)
  for (const { name } of files.slice(0, names.length - MOST_RESULTS)) await rm(join(folder, name), { force: true })
}
