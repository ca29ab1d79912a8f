// The command of dist/, which finds compiled code of the same build again.
import { createHash } from 'node:crypto'
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

export async function buildCommand(root, dist) {
  const command = join(dist, 'cli.js')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outfile: command,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    define: { 'process.env.EP_EXPORT_BUILD': JSON.stringify(await hashOf(dist)) },
    legalComments: 'none',
    logLevel: 'warning',
  })
  await chmod(command, 0o755)
}

/** What tells the code of this build from that of any other. */
async function hashOf(dist) {
  const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js')).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(dist, file)))
  return hash.digest('hex').slice(0, 16)
}
