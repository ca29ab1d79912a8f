import { spawn } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Artifact } from '../../src/model/artifact.ts'
import type { Report } from '../../src/model/report.ts'

/** The checkout. */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url))

const CLI = join(ROOT, 'dist', 'cli.js')

/** How a run of the command ended, and what it said. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  /** Laid over the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Starts the built command as a user would. Its end, with all that it said, is promised by `ended`. */
export function startCommand(
  args: readonly string[],
  { cwd = ROOT, env = {} }: Surroundings = {},
): { readonly pid: number; stop(signal: NodeJS.Signals): void; readonly ended: Promise<Run> } {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: undefined, CI: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { pid: child.pid ?? 0, stop: (signal) => child.kill(signal), ended }
}

/** Runs the built command to its end. */
export function runCommand(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  return startCommand(args, surroundings).ended
}

/** Runs the built command with `--json` and gives its report. */
export async function exportWithReport(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<{ readonly run: Run; readonly report: Report & { readonly version: string } }> {
  const run = await runCommand([...args, '--json'], surroundings)
  try {
    return { run, report: JSON.parse(run.stdout) }
  } catch {
    throw new Error(`No report on stdout. Exit code ${run.code}, stderr:\n${run.stderr}`)
  }
}

/** The artifact of a kind that was made from a source; fails where there is none. */
export function artifactOf(report: Report, kind: Artifact['kind'], source?: string): Artifact {
  const found = report.artifacts.find((one) => one.kind === kind && (source === undefined || one.source === source))
  if (found === undefined) throw new Error(`The run made no ${kind}${source === undefined ? '' : ` of ${source}`}.`)
  return found
}

/** A folder that goes away with the scope that uses it. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'ep-export-e2e-')))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
