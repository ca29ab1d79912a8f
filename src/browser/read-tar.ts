import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const BLOCK = 512

/** The plain files of a small brotli-compressed tar archive, by the names in it. */
export async function readTar(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = await promisify(brotliDecompress)(await readFile(path))
  const files = new Map<string, Uint8Array>()
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const text = (from: number, length: number): string =>
      archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(text(124, 12), 8)
    const kind = text(156, 1)
    if (kind === '' || kind === '0') files.set(text(0, 100), archive.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
