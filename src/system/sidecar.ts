import { dirname, join } from 'node:path'
import { readInside } from './read-inside.ts'

/** Bytes of the largest sidecar that is read; the longest real ones have 3,000. */
const LARGEST = 64 * 1024

/**
 * The text of the file that tells of a proposal beside it, for a proposal that has a folder to itself; undefined where
 * there is none of the names, or none that may be read.
 */
export async function readSidecarFile(path: string, names: readonly string[]): Promise<string | undefined> {
  if (!/[\\/](?:readme|index)\.(?:md|markdown)$/i.test(path)) return undefined
  const folder = dirname(path)
  for (const name of names) {
    const found = await readInside(join(folder, name), folder, LARGEST, name)
    if ('bytes' in found) return new TextDecoder().decode(found.bytes).replace(/\r\n?/g, '\n')
  }
  return undefined
}
