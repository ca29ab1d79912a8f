import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAtomically } from '../system/atomic.ts'
import { makeFolder } from '../system/make-folder.ts'
import type { EmbeddedChromium } from './embedded.ts'
import { readTar } from './read-tar.ts'

/** Libraries that belong together: a system has all of a group or none. The first tells. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  nss: [
    'libnss3.so',
    'libnssutil3.so',
    'libsoftokn3.so',
    'libsoftokn3.chk',
    'libfreebl3.so',
    'libfreebl3.chk',
    'libfreeblpriv3.so',
    'libfreeblpriv3.chk',
  ],
  nspr: ['libnspr4.so', 'libplc4.so', 'libplds4.so'],
  expat: ['libexpat.so.1'],
}

/** Where Linux distributions keep libraries for x64. */
const SYSTEM = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib', '/lib']

/**
 * The folders with the libraries that Chromium needs and this system lacks, unpacked from its package beside the
 * browser. Empty on a system that has its own: those are newer, and mended by its updates.
 */
export async function lackingLibraries(chromium: EmbeddedChromium, folder: string): Promise<readonly string[]> {
  const lacking = Object.entries(GROUPS).filter(
    ([, [first = '']]) => !SYSTEM.some((one) => existsSync(join(one, first))),
  )
  const folders: string[] = []
  for (const [group, names] of lacking) {
    const target = join(folder, 'lib', group)
    folders.push(target)
    if (!names.every((name) => existsSync(join(target, name)))) await unpackGroup(chromium, target, names)
  }
  return folders
}

async function unpackGroup(chromium: EmbeddedChromium, target: string, names: readonly string[]): Promise<void> {
  makeFolder(target, 0o700)
  const files = await readTar(join(chromium.packed, 'al2023.tar.br'))
  for (const name of names) {
    const bytes = files.get(`lib/${name}`)
    if (bytes !== undefined) await createAtomically(join(target, name), 0o755, (file) => file.writeFile(bytes))
  }
}
