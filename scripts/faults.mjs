// Runs the built command under injected faults, each a kind and a moment that a seed names: node scripts/faults.mjs [count] [first seed]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const count = Number(process.argv[2] ?? 500)
const first = Number(process.argv[3] ?? 0)

const folder = await mkdtemp(join(tmpdir(), 'ep-export-faults-'))
const outfile = join(folder, 'inject.mjs')
await build({
  absWorkingDir: root,
  entryPoints: ['test/faults/inject.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
})
const { inject } = await import(pathToFileURL(outfile).href)

const kinds = new Map()
let faults = 0
for (let seed = first; seed < first + count; seed += 1) {
  const { kind, moment, code, wrong } = await inject(seed, join(root, 'dist', 'cli.js'))
  const seen = kinds.get(kind) ?? new Map()
  seen.set(code, (seen.get(code) ?? 0) + 1)
  kinds.set(kind, seen)
  if (wrong.length > 0) {
    faults += 1
    console.log(`seed ${seed}: ${kind} after ${moment} ms, exit code ${code}: ${wrong.join('; ')}`)
  }
}
await rm(folder, { recursive: true })
for (const [kind, codes] of [...kinds].sort())
  console.log(`${kind}: ${[...codes].map(([code, times]) => `${times} × ${code}`).join(', ')}`)
console.log(`${count} faults from seed ${first}: ${faults} went wrong`)
process.exitCode = faults === 0 ? 0 : 1
