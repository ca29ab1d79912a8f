// Makes many exports in one process, by the public API of dist/, and says whether memory, handles, files, processes and
// temporary folders stay flat: node --expose-gc scripts/flat.mjs [count] [files].
// Each export is of one file in turn, of the fixtures where none is named, and makes one kind of output in turn. Those
// before the first that counts make all of them of each file: what is loaded once is loaded then.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const count = Number(process.argv[2] ?? 1000)

/** How much the last quarter may be above the first, each by its median: memory by a share and so many MB, all else by none. */
const SHARE = 1.05
const MEGABYTES = 24

if (globalThis.gc === undefined) {
  console.error('Run it with node --expose-gc, so that what is measured is what is held.')
  process.exit(2)
}
const { exportProposals } = await import(pathToFileURL(join(root, 'dist/index.js')).href)
const temporary = mkdtempSync(join(tmpdir(), 'ep-export-flat-'))
process.env.TMPDIR = temporary

function fixtures() {
  const small = join(root, 'fixtures/small')
  const names = readdirSync(small).filter((name) => name.endsWith('.md'))
  return [join(root, 'fixtures/EP-012.md'), ...names.sort().map((name) => join(small, name))].filter(
    (path) => statSync(path).size < 200_000,
  )
}

const named = process.argv.slice(3)
const inputs = named.length > 0 ? named : fixtures()

const OUTPUTS = ['pdf', 'html', 'slides', 'pptx', 'png']

/** What is under way, by kind: a timer, a process, a socket. Where this script prints is not counted. */
function resources() {
  return process.getActiveResourcesInfo().filter((kind) => !/^(?:TTYWrap|PipeWrap|FSReqPromise|Immediate)$/.test(kind))
}

/** What an ended process and a closed file leave is gone some turns of the loop after; only what stays is held. */
async function settled() {
  for (let turn = 0; turn < 100 && resources().length > 0; turn += 1) await setTimeout(10)
  return resources()
}

async function sample() {
  const held = await settled()
  globalThis.gc()
  const { rss, heapUsed, external } = process.memoryUsage()
  return {
    rss: rss / 1e6,
    heap: (heapUsed + external) / 1e6,
    resources: held.length,
    files: existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0,
    processes: children(),
    folders: readdirSync(temporary).filter((name) => name !== 'out').length,
    listeners: ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'beforeExit'].reduce(
      (sum, name) => sum + process.listenerCount(name),
      0,
    ),
  }
}

function children() {
  if (existsSync('/proc/self/task'))
    return readdirSync('/proc/self/task').reduce((sum, task) => {
      const list = readIfThere(`/proc/self/task/${task}/children`).trim()
      return sum + (list === '' ? 0 : list.split(' ').length)
    }, 0)
  return Number(execFileSync('pgrep', ['-c', '-P', String(process.pid)], { encoding: 'utf8' }))
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const samples = []
let failed = 0
for (let at = -inputs.length; at < count; at += 1) {
  const input = inputs[(at + inputs.length) % inputs.length]
  const outputs = at < 0 ? OUTPUTS : [OUTPUTS[(at + Math.floor(at / inputs.length)) % OUTPUTS.length]]
  const { failures } = await exportProposals({ inputs: [input], outputs, out: join(temporary, 'out') })
  failed += failures.length
  for (const { message } of failures) console.log(`export ${at}: ${input}: ${message}`)
  if (at < 0) continue
  samples.push(await sample())
  if ((at + 1) % Math.max(1, Math.round(count / 20)) === 0) {
    const now = samples.at(-1)
    console.log(
      `${at + 1}: ${Object.entries(now)
        .map(([name, value]) => `${name} ${Math.round(value)}`)
        .join(', ')}`,
    )
  }
}
process.env.TMPDIR = tmpdir()
rmSync(temporary, { recursive: true, force: true })

function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Of all exports, since those of the first quarter must be of the same inputs as those of the last. */
const quarter = Math.max(1, Math.floor(count / 4))
let flat = failed === 0
for (const name of Object.keys(samples[0])) {
  const first = median(samples.slice(0, quarter).map((one) => one[name]))
  const last = median(samples.slice(-quarter).map((one) => one[name]))
  const isMemory = name === 'rss' || name === 'heap'
  const isFlat = isMemory ? last <= first * SHARE + MEGABYTES : last <= first
  if (!isFlat) flat = false
  const unit = isMemory ? ' MB' : ''
  console.log(
    `${name}: ${Math.round(first)}${unit} at first, ${Math.round(last)}${unit} at last${isFlat ? '' : ': NOT FLAT'}`,
  )
}
console.log(`${count} exports, ${failed} failed: ${flat ? 'flat' : 'NOT FLAT'}`)
process.exitCode = flat ? 0 : 1
