import { createHash, type Hash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { EXECUTABLE, findEmbedded } from './embedded.ts'

/** The embedded browser as it stands unpacked. */
export interface EmbeddedState {
  /** Of the package that it comes in. */
  readonly version: string
  readonly folder: string
  /** Undefined where it is not unpacked yet. */
  readonly unpacked?: {
    readonly bytes: number
    /** Hexadecimal. */
    readonly sha256: string
    /** Whether it is what the package holds. */
    readonly whole: boolean
  }
}

/** How the embedded browser stands in its folder, or why there is none here. It is read whole, and its package too. */
export async function examineEmbedded(): Promise<EmbeddedState | { readonly missing: string }> {
  const found = findEmbedded()
  if ('missing' in found) return found
  const { version, folder, packed } = found
  if (folder === undefined) return { missing: 'no folder of this user can hold it' }
  const executable = join(folder, EXECUTABLE)
  if (!existsSync(executable)) return { version, folder }
  const [own, original] = [createHash('sha256'), createHash('sha256')]
  await Promise.all([
    sum(executable, own),
    pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), original),
  ])
  const sha256 = own.digest('hex')
  return {
    version,
    folder,
    unpacked: { bytes: statSync(executable).size, sha256, whole: sha256 === original.digest('hex') },
  }
}

async function sum(file: string, hash: Hash): Promise<void> {
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
}
