import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { randomOf } from '../fuzz/generate.ts'

/** What one fault did that it must not do; empty where all held. */
export interface Outcome {
  readonly seed: number
  readonly kind: string
  /** Milliseconds after the start. */
  readonly moment: number
  readonly code: number | null
  readonly wrong: readonly string[]
}

interface Scene {
  readonly folder: string
  readonly out: string
  readonly input: string
  readonly home: string
  readonly temporary: string
  /** Milliseconds after the start. */
  readonly moment: number
}

/** A fault: what it does before or during the run, and the exit codes that it may lead to. */
interface Fault {
  readonly codes: readonly (number | null)[]
  readonly args?: readonly string[]
  /** Put before the command in a shell. */
  readonly limit?: string
  readonly env?: (scene: Scene) => Readonly<Record<string, string | undefined>>
  readonly before?: (scene: Scene) => Promise<void>
  readonly during?: (scene: Scene, pid: number) => Promise<void>
  /** Whether it is a bug of ours: then a stack is what the user is to see. */
  readonly bug?: boolean
}

/** The command's own exit by a signal is 130; a signal that comes before any of our code is Node's own, seen as null. */
const STOPPED = [0, 130, null]

/** A bug of ours, as code that is loaded before ours is and does its harm at the moment. */
function bug(harm: string, codes: readonly (number | null)[] = [1]): Fault {
  const module = ({ moment }: Scene): string =>
    `import { isMainThread } from 'node:worker_threads'; if (isMainThread) setTimeout(() => { ${harm} }, ${moment})`
  return {
    codes: [0, ...codes],
    bug: true,
    env: (scene) => ({ NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(module(scene))}"` }),
  }
}

const FAULTS: Readonly<Record<string, Fault>> = {
  interrupt: { codes: STOPPED, during: (_, pid) => send(pid, 'SIGINT') },
  terminate: { codes: STOPPED, during: (_, pid) => send(pid, 'SIGTERM') },
  'hang up': { codes: STOPPED, during: (_, pid) => send(pid, 'SIGHUP') },
  'interrupt twice': {
    codes: STOPPED,
    during: async (_, pid) => {
      await send(pid, 'SIGINT')
      await wait(5)
      await send(pid, 'SIGINT')
    },
  },
  'kill the browser': { codes: [0, 3], during: (scene) => signalBrowser(scene, 'SIGKILL', 1) },
  'kill the browser again and again': { codes: [0, 3], during: (scene) => signalBrowser(scene, 'SIGKILL', 12) },
  'hang the browser': {
    codes: [0, 3],
    args: ['--timeout', '2'],
    during: (scene) => signalBrowser(scene, 'SIGSTOP', 1),
  },
  'the output folder vanishes': { codes: [0, 4], during: ({ out }) => rm(out, { recursive: true, force: true }) },
  'a file stands where the folder should': { codes: [2, 4], before: ({ out }) => writeFile(out, 'mine') },
  'no file may grow': { codes: [0, 3, 4], limit: 'ulimit -f 16; trap "" XFSZ;' },
  'few files may be open': { codes: [0, 1, 2, 3, 4], limit: 'ulimit -n 48;' },
  'nobody reads what it says': { codes: [0, null], limit: 'exec >&-;' },
  'the input vanishes': { codes: [0, 2], during: ({ input }) => rm(input, { force: true }) },
  'the input grows': { codes: [0, 1], during: ({ input }) => writeFile(input, `${TEXT}\n\nMore.\n`) },
  'the input is no text': { codes: [1], before: ({ input }) => writeFile(input, Buffer.alloc(2000)) },
  'the input is empty': { codes: [0, 1], before: ({ input }) => writeFile(input, '') },
  'no home': { codes: [0], env: () => ({ HOME: undefined, XDG_CACHE_HOME: undefined }) },
  'a home that is a file': {
    codes: [0],
    before: async ({ home }) => {
      await rm(home, { recursive: true })
      await writeFile(home, '')
    },
  },
  'a folder for temporary files that is not there': {
    codes: [0],
    env: ({ folder }) => ({ TMPDIR: join(folder, 'none') }),
  },
  'a damaged cache': {
    codes: [0],
    env: ({ folder }) => ({ XDG_CACHE_HOME: join(folder, 'cache') }),
    before: ({ folder }) => damage(join(folder, 'cache')),
  },
  'a browser that is none': { codes: [3], args: ['--browser', '/bin/false'] },
  'a browser that is not there': { codes: [3], args: ['--browser', '/nowhere/chrome'] },
  'a bug throws where nobody waits': bug('throw new Error("ours")'),
  'a bug rejects where nobody waits': bug('Promise.reject("\\u001b[31m::error::ours")'),
  'a bug in all that is looked up': bug(
    'const { get } = Map.prototype; Map.prototype.get = function (key) { if (typeof key === "string" && key.length > 9) throw new Error("ours"); return get.call(this, key) }',
  ),
  'a bug in all that is decoded': bug('TextDecoder.prototype.decode = () => { throw new Error("ours") }', [1, 3]),
  // Templates are compiled with it, so that the first to fail there is a theme's.
  'a bug in all that is written as JSON': bug('JSON.stringify = () => { throw new Error("ours") }', [1, 2, 3]),
  'work that never ends': {
    ...bug('Promise.allSettled = () => new Promise(() => undefined)'),
    before: ({ folder }) => writeFile(join(folder, 'ep-export.yaml'), 'limits: { document: 12 }\n'),
  },
  'an output that may not be written over': {
    codes: [0, 4],
    before: async ({ out }) => {
      await mkdir(join(out, 'EP-1.pdf'), { recursive: true })
      await chmod(out, 0o500)
    },
  },
}

/** The names of all faults. */
const KINDS: readonly string[] = Object.keys(FAULTS)

const TEXT = `# EP-1: Faults\n\n- Status: Draft\n- Author: Ada\n- Created: 2025-01-01\n\n${Array.from(
  { length: 12 },
  (_, at) =>
    `## Part ${at}\n\n${'Words that fill a page. '.repeat(40)}\n\n\`\`\`go\nfunc main() {}\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
).join('\n')}`

/** Runs the built command once under the fault that a seed names, and looks at what is left. */
export async function inject(seed: number, cli: string): Promise<Outcome> {
  const random = randomOf(seed)
  const kind = KINDS[Math.floor(random() * KINDS.length)] ?? ''
  const fault = FAULTS[kind] as Fault
  const moment = Math.floor(random() ** 1.5 * 2200)
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ep-export-fault-')))
  const [out, home, temporary, input] = ['out', 'home', 'tmp', 'EP-1.md'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  const scene: Scene = { folder, out, home, temporary, input, moment }
  try {
    for (const place of [home, temporary]) await mkdir(place)
    await writeFile(input, TEXT)
    await fault.before?.(scene)
    const { code, stderr } = await run(scene, fault, moment, cli)
    await wait(60)
    const wrong = [
      ...(fault.codes.includes(code) ? [] : [`exit code ${code}: ${stderr.slice(0, 400)}`]),
      ...(fault.bug !== true && /^\s+at .*(?:\.js|\.ts|node:)/m.test(stderr)
        ? [`a stack: ${stderr.slice(0, 600)}`]
        : []),
      ...(await leftIn(scene)),
      ...(await orphansOf(scene)),
    ]
    return { seed, kind, moment, code, wrong }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(
  scene: Scene,
  fault: Fault,
  moment: number,
  cli: string,
): Promise<{ code: number | null; stderr: string }> {
  const args = [cli, scene.input, '--pdf', '--slides', '--html', '-o', scene.out, ...(fault.args ?? [])]
  const line = `${fault.limit ?? ''} exec ${[process.execPath, ...args].map((word) => `'${word}'`).join(' ')}`
  const child = spawn('bash', ['-c', line], {
    cwd: scene.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // The browser stands in the cache of whoever runs this; everything else is the scene's own.
    env: clean({
      PATH: process.env.PATH,
      XDG_CACHE_HOME: cacheHome(),
      HOME: scene.home,
      TMPDIR: scene.temporary,
      ...fault.env?.(scene),
    }),
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    stderr += words
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  const during = wait(moment).then(() => (child.exitCode === null ? fault.during?.(scene, child.pid ?? 0) : undefined))
  const late = setTimeout(() => child.kill('SIGKILL'), 90_000)
  const code = await ended
  clearTimeout(late)
  await during
  return { code, stderr }
}

function cacheHome(): string {
  return process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? '/root', '.cache')
}

function clean(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

async function send(pid: number, signal: NodeJS.Signals): Promise<void> {
  try {
    process.kill(pid, signal)
  } catch {
    // It had ended by itself.
  }
}

/** Signals whatever browser belongs to the scene, as often as said. */
async function signalBrowser(scene: Scene, signal: NodeJS.Signals, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    for (const { id, command } of await processesOf(scene))
      if (/chrom/i.test(command) && !/--type=/.test(command)) await send(id, signal)
    if (times > 1) await wait(100)
  }
}

/** What stands on disk that is not whole or was not there before. */
async function leftIn({ out, temporary }: Scene): Promise<string[]> {
  const wrong: string[] = []
  const names = await readdir(out).catch(() => [])
  for (const name of names) {
    const bytes = await readFile(join(out, name)).catch(() => undefined)
    if (bytes === undefined) continue
    const end = bytes.subarray(-16).toString('latin1')
    const isWhole = name.endsWith('.pdf')
      ? end.includes('%%EOF')
      : name.endsWith('.html')
        ? end.includes('</html>')
        : /^EP-1\.slides\.md$/.test(name) && bytes.length > 0
    if (!isWhole) wrong.push(`${name} is not whole`)
  }
  for (const name of await readdir(temporary).catch(() => [])) wrong.push(`${name} is left among temporary files`)
  return wrong
}

async function orphansOf(scene: Scene): Promise<string[]> {
  for (let turn = 0; turn < 20; turn += 1) {
    if ((await processesOf(scene)).length === 0) return []
    await wait(100)
  }
  const left = await processesOf(scene)
  for (const { id } of left) await send(id, 'SIGKILL')
  return left.map(({ command }) => `still runs: ${command.slice(0, 120)}`)
}

/** Processes that name the scene in their command, environment or working folder (Linux only). */
async function processesOf({ folder }: Scene): Promise<{ id: number; command: string }[]> {
  const found: { id: number; command: string }[] = []
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const [command = '', environment = ''] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(join('/proc', id, file), 'utf8').catch(() => '')),
    )
    if (`${command}${environment}`.includes(folder))
      found.push({ id: Number(id), command: command.replaceAll('\0', ' ') })
  }
  return found
}

/** Copies nothing of the browser: what is cached besides it is cut in half. */
async function damage(cache: string): Promise<void> {
  const results = join(cache, 'ep-export', 'results')
  await mkdir(results, { recursive: true })
  for (const name of ['colours', 'pages', 'aaaa.json']) {
    await writeFile(join(results, name), '{"broken": ')
    await truncate(join(results, name), 5)
  }
}
