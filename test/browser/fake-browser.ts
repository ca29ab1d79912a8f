import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A shell script in the place of a browser. */
export async function fakeBrowser(folder: string, script: string): Promise<string> {
  const path = join(folder, 'browser')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}
