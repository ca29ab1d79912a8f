import { createReadStream, existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createBrotliDecompress } from 'node:zlib'
import { createAtomically, UNFINISHED } from '../system/atomic.ts'
import { makeFolder } from '../system/make-folder.ts'
import { type EmbeddedChromium, EXECUTABLE } from './embedded.ts'

/** Big pieces: the browser is 200 MB. */
const PIECE = 1 << 20

/** After this time, in milliseconds, no process can still be at a file that it began. */
const ABANDONED = 10 * 60 * 1000

/**
 * The path of the embedded browser, unpacked before where it has not been yet. Safe while other processes do the same:
 * every one of them then finds a whole file.
 */
export async function unpackChromium(
  chromium: EmbeddedChromium,
  folder: string,
  onUnpack: () => void,
): Promise<string> {
  const executable = join(folder, EXECUTABLE)
  if (existsSync(executable)) return executable
  onUnpack()
  makeFolder(folder, 0o700)
  await sweep(folder)
  await unpackFile(join(chromium.packed, 'chromium.br'), executable, 0o755)
  return executable
}

/** Decompresses a brotli file into a file that appears whole or not at all. */
async function unpackFile(packed: string, target: string, mode: number): Promise<void> {
  await createAtomically(target, mode, async (file) => {
    const source = createReadStream(packed, { highWaterMark: PIECE })
    const pieces = source.pipe(createBrotliDecompress({ chunkSize: PIECE }))
    source.on('error', (error) => pieces.destroy(error))
    for await (const piece of pieces) await file.writeFile(piece)
    await file.chmod(mode)
  })
}

/** Removes what killed processes left half unpacked. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(UNFINISHED)) continue
    const path = join(folder, name)
    const begun = await stat(path).catch(() => undefined)
    if (begun !== undefined && Date.now() - begun.mtimeMs > ABANDONED) await rm(path, { force: true })
  }
}
