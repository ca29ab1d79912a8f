import { join } from 'node:path'
import { type ExaminedBrowser, examineBrowsers } from '../browser/examine.ts'
import type { BrowserFacts } from '../model/report.ts'
import { type ExitCode, UserError } from '../model/user-error.ts'
import { findConfig } from '../system/find-config.ts'
import { fontFolder } from '../system/package-files.ts'
import { configOf } from './config-of.ts'
import type { Finding } from './finding.ts'
import { ofCache, ofEmbedded, ofFonts, ofGit, ofNode, ofOut, ofSharedMemory, ofTemporary } from './machine-findings.ts'
import { printTestPage } from './test-page.ts'
import { VERSION } from './version.ts'

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
