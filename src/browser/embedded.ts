import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder, cacheFolders } from '../system/cache-folder.ts'

/** The Chromium that comes with the package, unpacked already or still to be. */
export interface EmbeddedChromium {
  /** Such as `147.0.0`. */
  readonly version: string
  /** Holds the packed files: `chromium.br`, `al2023.tar.br`. */
  readonly packed: string
  /** Where it stands unpacked, or will; undefined where no folder can hold it. */
  readonly folder: string | undefined
}

/** Its file in the folder that it is unpacked to. */
export const EXECUTABLE = 'chromium'

/** The embedded Chromium, or the reason why there is none to use here. */
export function findEmbedded(): EmbeddedChromium | { readonly missing: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'made for Linux on x64 only' }
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return { missing: 'made for systems with the GNU C library' }
  const root = packageFolder()
  if (root === undefined) return { missing: 'the package @sparticuz/chromium is not installed' }
  const packed = join(root, 'bin')
  if (!existsSync(join(packed, 'chromium.br'))) return { missing: 'the package @sparticuz/chromium holds no browser' }
  const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  const name = `chromium-${version}`
  const unpacked = cacheFolders().find((cache) => existsSync(join(cache, name, EXECUTABLE)))
  const cache = unpacked ?? cacheFolder()
  const folder = cache === undefined ? undefined : join(cache, name)
  return { version, packed, folder }
}

function packageFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    let folder = dirname(entry)
    while (!existsSync(join(folder, 'bin'))) {
      if (dirname(folder) === folder) return undefined
      folder = dirname(folder)
    }
    return folder
  } catch {
    return undefined
  }
}
