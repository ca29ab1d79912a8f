import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createAtomically } from './atomic.ts'
import { cacheFolder } from './cache-folder.ts'
import { makeFolder } from './make-folder.ts'
import type { Program } from './program.ts'

/** So many builds' and purposes' code is kept, of one to three MB each; the oldest go first. */
const MOST_KEPT = 8

/**
 * Keeps what a program was compiled to for its next run. Nothing depends on it: on a full disk or in a home that cannot
 * be written to, the next run compiles again.
 */
export async function keepCode(program: Program): Promise<void> {
  const cache = cacheFolder()
  if (cache === undefined) return
  const folder = join(cache, program.folder)
  try {
    makeFolder(folder, 0o700)
    for (const [name, bytes] of program.code())
      await createAtomically(join(folder, name), 0o600, (file) => file.writeFile(bytes))
    await sweep(dirname(folder), basename(folder))
  } catch {
    // The next run takes a little longer.
  }
}

async function sweep(folder: string, own: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name !== own)
  const aged = await Promise.all(others.map(async (name) => ({ name, age: (await stat(join(folder, name))).mtimeMs })))
  aged.sort((one, other) => other.age - one.age)
  for (const { name } of aged.slice(MOST_KEPT - 1)) await rm(join(folder, name), { recursive: true, force: true })
}
