// Takes generated and mutated proposals through reading, sanitising and deck composition: node scripts/fuzz.mjs [count] [first seed]
// A seed names one text for ever, so that what it finds can be run again alone: node scripts/fuzz.mjs 1 SEED.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const count = Number(process.argv[2] ?? 100_000)
const first = Number(process.argv[3] ?? 0)

/** A text that takes longer than this is given up, with its worker. */
const STUCK = 20_000

const folder = await mkdtemp(join(tmpdir(), 'ep-export-fuzz-'))
const bundle = join(folder, 'fuzz-worker.mjs')
await build({
  absWorkingDir: root,
  stdin: {
    contents: `
      import { parentPort, workerData } from 'node:worker_threads'
      import { generate } from './test/fuzz/generate.ts'
      import { trouble } from './test/fuzz/pipeline.ts'
      parentPort.on('message', (seed) => parentPort.postMessage({ seed, found: trouble(generate(seed, workerData)) }))`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
})
const seeds = []
for (const name of ['small', 'attacks']) {
  const from = join(root, 'fixtures', name)
  for (const file of (await readdir(from)).sort())
    if (file.endsWith('.md') && !file.startsWith('slow-')) seeds.push(await readFile(join(from, file), 'utf8'))
}

let next = first
let done = 0
const faults = []
await Promise.all(Array.from({ length: Math.min(count, availableParallelism()) }, work))
await rm(folder, { recursive: true })
console.log(`${count} texts from seed ${first}: ${faults.length} with faults`)
process.exitCode = faults.length === 0 ? 0 : 1

async function work() {
  let reader = startReader()
  while (next < first + count) {
    const seed = next++
    const found = await reader.read(seed)
    if (found === undefined) {
      await reader.stop()
      reader = startReader()
    }
    if (found === undefined || found.length > 0) {
      faults.push(seed)
      console.log(`seed ${seed}: ${(found ?? ['stuck, or out of memory']).join('; ')}`)
    }
    if (++done % 5000 === 0) console.error(`${done} of ${count}`)
  }
  await reader.stop()
}

/** A worker that answers one seed at a time; undefined where it is stuck or has died. */
function startReader() {
  const worker = new Worker(bundle, { workerData: seeds, resourceLimits: { maxOldGenerationSizeMb: 512 } })
  let give = () => undefined
  worker.on('message', ({ found }) => give(found))
  worker.on('error', () => give(undefined))
  worker.on('exit', () => give(undefined))
  return {
    async read(seed) {
      const answered = new Promise((resolve) => {
        give = resolve
      })
      const timer = setTimeout(() => give(undefined), STUCK)
      worker.postMessage(seed)
      const found = await answered
      clearTimeout(timer)
      return found
    },
    stop: () => worker.terminate(),
  }
}
