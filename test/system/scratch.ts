import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder that goes away with the scope that uses it. */
export interface Scratch extends AsyncDisposable {
  readonly path: string
}

/** A scratch folder with files in it, by their paths. */
export async function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Scratch> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'ep-export-test-')))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
