import { arch, platform, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExaminedBrowser, examineBrowsers } from '../browser/examine.ts'
import { examineEmbedded } from '../browser/examine-embedded.ts'
import { sharedMemory } from '../browser/shared-memory.ts'
import type { BrowserFacts } from '../model/report.ts'
import { type ExitCode, UserError } from '../model/user-error.ts'
import { cacheFolder } from '../system/cache-folder.ts'
import { findConfig } from '../system/find-config.ts'
import { type FolderAccess, folderAccess } from '../system/folder-access.ts'
import { examineFonts } from '../system/font-files.ts'
import { gitVersion } from '../system/git.ts'
import { fontFolder } from '../system/package-files.ts'
import { temporaryFolders } from '../system/temporary-folders.ts'
import { configOf } from './config-of.ts'
import { printTestPage } from './test-page.ts'
import { VERSION } from './version.ts'

/** One thing that a run needs. */
export interface Finding {
  /** Such as `cache`. */
  readonly name: string
  /** `good`, `poor` where a run goes on all the same, or `bad`. */
  readonly state: 'good' | 'poor' | 'bad'
  /** Without a full stop. */
  readonly fact: string
  /** One thing to do. */
  readonly remedy?: string
  /** With which a run would end for it. */
  readonly exitCode?: ExitCode
}

/** A browser that was looked for, and whether a run uses it. */
export interface ListedBrowser extends ExaminedBrowser {
  readonly used: boolean
}

/** Whether everything that a run needs is there. */
export interface Health {
  readonly version: string
  /** In the order in which they are tried. */
  readonly browsers: readonly ListedBrowser[]
  /** Why that one is used, or none is. */
  readonly why: string
  readonly findings: readonly Finding[]
  /** What to do first, where anything is bad. */
  readonly first: string | undefined
  /** 0 where all is well. */
  readonly exitCode: 0 | ExitCode
}

/** What to examine. */
export interface DoctorRequest {
  readonly browser?: string | undefined
  /** Folder that outputs would go to. */
  readonly out?: string | undefined
  readonly config?: string | undefined
}

/** Seconds that the browser may take for one step. */
const PATIENCE = 30

/** Examines everything that a run needs, by doing it wherever that is possible. Nothing stays behind but what a run keeps. */
export async function examine(request: DoctorRequest = {}): Promise<Health> {
  const { config, out } = await ofConfig(request)
  const [temporary, ...folders] = await Promise.all([ofTemporary(), ofFonts(), ofCache(), ofOut(out), ofGit()])
  const examined = await examineBrowsers(request.browser, join(fontFolder(), 'system'))
  const print = await tryPrint(request.browser, examined)
  const embedded = await ofEmbedded(print.browser?.source)
  const findings = [
    print.finding,
    ...(print.browser === undefined ? [] : [ofSandbox(print.browser)]),
    ...embedded,
    ...ofSharedMemory(),
    temporary,
    ...folders,
    config,
    ofNode(),
  ]
  const used = examined.findIndex(
    ({ source, version }) => source === print.browser?.source && version === print.browser.version,
  )
  const bad = findings.filter(({ state }) => state === 'bad')
  const codes = bad.map(({ exitCode }) => exitCode ?? 1)
  return {
    version: VERSION,
    browsers: examined.map((one, at) => ({ ...one, used: at === used })),
    why: whyUsed(examined[used]),
    findings,
    first: bad[0]?.remedy,
    exitCode: codes.includes(3) ? 3 : (Math.max(0, ...codes) as Health['exitCode']),
  }
}

function whyUsed(used: ExaminedBrowser | undefined): string {
  if (used === undefined) return 'None of them can be used'
  if (/^[A-Z_]+$|^--/.test(used.source)) return `The one of ${used.source} is used, since it was named`
  return `The ${used.source} one is used: the first that starts, and none was named`
}

async function tryPrint(
  executable: string | undefined,
  examined: readonly ExaminedBrowser[],
): Promise<{ finding: Finding; browser?: BrowserFacts }> {
  try {
    const { browser, bytes } = await printTestPage(executable, PATIENCE)
    const fact = `printed and read back, ${Math.ceil(bytes / 1000)} KB, by ${browser.version}`
    return { finding: { name: 'test page', state: 'good', fact }, browser }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const none = examined.every(({ executable: path }) => path === undefined)
    // Where each of them was looked for stands above.
    const fact =
      none && executable === undefined ? 'not printed, since there is no browser' : error.message.replace(/\.$/, '')
    return { finding: { name: 'test page', state: 'bad', fact, exitCode: 3, ...remedy(error.hint) } }
  }
}

function remedy(hint: string | undefined): { readonly remedy?: string } {
  return hint === undefined ? {} : { remedy: hint }
}

function ofSandbox({ sandbox }: BrowserFacts): Finding {
  return {
    name: 'sandbox',
    state: sandbox.on ? 'good' : 'poor',
    fact: `${sandbox.on ? 'on' : 'off'}: ${sandbox.why}`,
    ...(sandbox.on ? {} : { remedy: 'Run as a user other than root, on a system that lets Chrome make one.' }),
  }
}

async function ofEmbedded(used: string | undefined): Promise<Finding[]> {
  const state = await examineEmbedded()
  if ('missing' in state) return []
  const { folder, unpacked, version } = state
  const name = 'embedded'
  if (unpacked === undefined) return [{ name, state: 'good', fact: `${version}, not unpacked yet, into ${folder}` }]
  const { bytes, sha256, whole } = unpacked
  const fact = `${version}, ${size(bytes)} in ${folder}, SHA-256 ${sha256.slice(0, 16)}…`
  if (whole) return [{ name, state: 'good', fact: `${fact}, as in the package` }]
  return [
    {
      name,
      state: used === undefined || used === 'embedded' ? 'bad' : 'poor',
      fact: `${fact}, not what the package holds`,
      remedy: `Remove ${folder}: it is unpacked again by the next run.`,
      exitCode: 3,
    },
  ]
}

function ofSharedMemory(): Finding[] {
  const { free, enough } = sharedMemory()
  if (free === undefined && enough) return []
  const fact = free === undefined ? 'there is no /dev/shm' : `${size(free)} free in /dev/shm`
  // Chrome is told so, and does without.
  return [{ name: 'shared memory', state: 'good', fact: enough ? fact : `${fact}, so Chrome uses files` }]
}

async function ofTemporary(): Promise<Finding> {
  const folder = await folderAccess(tmpdir())
  const name = 'temporary'
  if (folder.there && folder.trouble === undefined) return { name, state: 'good', fact: told(folder) }
  const others = await Promise.all(temporaryFolders().map(folderAccess))
  const spare = others.find(({ trouble }) => trouble === undefined)
  const fact = `${folder.folder} cannot be written: ${folder.there ? folder.trouble : 'it is not there'}`
  const help = { remedy: 'Set TMPDIR to a folder that can be written to.' }
  if (spare === undefined) return { name, state: 'bad', fact, ...help, exitCode: 4 }
  return { name, state: 'poor', fact: `${fact}; ${spare.folder} is used`, ...help }
}

async function ofFonts(): Promise<Finding> {
  const { folder, files, bytes, sha256, broken } = await examineFonts()
  const name = 'fonts'
  if (files > 0 && broken.length === 0) {
    return { name, state: 'good', fact: `${files} files, ${size(bytes)}, SHA-256 ${sha256.slice(0, 16)}… in ${folder}` }
  }
  const fact =
    files === 0 ? `none in ${folder}` : `${broken.length} of ${files} cannot be read, such as ${broken[0]} in ${folder}`
  return { name, state: 'bad', fact, remedy: 'Reinstall ep-export.', exitCode: 3 }
}

async function ofCache(): Promise<Finding> {
  const folder = cacheFolder()
  if (folder !== undefined) return { name: 'cache', state: 'good', fact: told(await folderAccess(folder)) }
  return {
    name: 'cache',
    state: 'poor',
    fact: 'no folder of this user, so nothing is kept between runs',
    remedy: 'Set XDG_CACHE_HOME to a folder that only this user can write to.',
  }
}

async function ofOut(out: string): Promise<Finding> {
  const access = await folderAccess(out)
  if (access.trouble === undefined) {
    return { name: 'output', state: 'good', fact: `${told(access)}${access.there ? '' : ', made when it is wanted'}` }
  }
  const fact = `${access.folder} cannot be written: ${access.trouble}`
  return { name: 'output', state: 'bad', fact, remedy: 'Name another folder with --out.', exitCode: 4 }
}

async function ofGit(): Promise<Finding> {
  const version = await gitVersion()
  if (version !== undefined) return { name: 'git', state: 'good', fact: version }
  return {
    name: 'git',
    state: 'poor',
    fact: 'not found, so proposals without a date in them stay without one, and --history shows nothing',
    remedy: 'Install git.',
  }
}

async function ofConfig(request: DoctorRequest): Promise<{ config: Finding; out: string }> {
  const name = 'config'
  const file = request.config ?? (await findConfig(undefined))?.file
  try {
    const config = await configOf(undefined, request.config)
    const fact = file ?? 'none at or above this folder'
    return { config: { name, state: 'good', fact }, out: request.out ?? config.out ?? 'out' }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const fact = error.message.replace(/\.$/, '')
    const { exitCode, hint } = error
    return { config: { name, state: 'bad', fact, exitCode, ...remedy(hint) }, out: request.out ?? 'out' }
  }
}

/** What package.json asks for. */
const OLDEST_NODE = [20, 19] as const

function ofNode(): Finding {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
  const fact = `${node} on ${platform()} ${arch()} ${release()}`
  if (!isOld) return { name: 'Node', state: 'good', fact }
  return { name: 'Node', state: 'poor', fact, remedy: `Install Node ${OLDEST_NODE.join('.')} or newer.` }
}

function told({ folder, free }: FolderAccess): string {
  return free === undefined ? folder : `${folder}, ${size(free)} free`
}

function size(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
