import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { kindOf } from '../system/kind-of.ts'
import { type EmbeddedChromium, EXECUTABLE, findEmbedded } from './embedded.ts'

/** One place where a browser was looked for, and what was there. */
export type Candidate = FoundBrowser | MissingBrowser

export interface FoundBrowser {
  /** Such as `--browser`, `CHROME_PATH`, `embedded`, `installed`. */
  readonly source: string
  readonly executable: string
  /** Whether the user named it: then no other is tried in its place. */
  readonly named: boolean
  /** For the one of the package: it may have to be unpacked first. */
  readonly embedded?: EmbeddedChromium & { readonly folder: string }
}

export interface MissingBrowser {
  readonly source: string
  readonly named: boolean
  /** Why there is none, without a full stop. */
  readonly missing: string
}

/** Variables that name a browser, the first that is set counting. */
const VARIABLES = ['EP_EXPORT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']

/** Every place where a browser may be, in the order in which they are tried; later ones are looked at only when asked for. */
export async function* searchBrowsers(
  named: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): AsyncGenerator<Candidate, void, undefined> {
  const variable = VARIABLES.find((name) => env[name])
  const path = named ?? (variable === undefined ? undefined : env[variable])
  if (path !== undefined) {
    const source = named === undefined ? (variable ?? '') : '--browser'
    yield namedCandidate(source, path, env)
    return
  }
  yield embeddedCandidate()
  yield* puppeteerCandidates(env)
  yield* installedCandidates(env)
}

/** Every place with what is there, whichever of them counts. */
export async function surveyBrowsers(
  named: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly Candidate[]> {
  const option: Candidate =
    named === undefined
      ? { source: '--browser', named: false, missing: 'not given' }
      : namedCandidate('--browser', named, env)
  const variables = VARIABLES.map((source): Candidate => {
    const path = env[source]
    return path ? namedCandidate(source, path, env) : { source, named: false, missing: 'not set' }
  })
  const others: Candidate[] = [embeddedCandidate()]
  for await (const one of puppeteerCandidates(env)) others.push(one)
  return [option, ...variables, ...others, ...installedCandidates(env)]
}

function namedCandidate(source: string, path: string, env: NodeJS.ProcessEnv): Candidate {
  const executable = findExecutable(path, env)
  return executable === undefined
    ? { source, named: true, missing: `${path} is not a file` }
    : { source, named: true, executable }
}

function embeddedCandidate(): Candidate {
  const found = findEmbedded()
  const [source, named] = ['embedded', false]
  if ('missing' in found) return { source, named, missing: found.missing }
  const { folder } = found
  if (folder === undefined) return { source, named, missing: 'no folder of this user can hold it' }
  return { source, named, executable: join(folder, EXECUTABLE), embedded: { ...found, folder } }
}

async function* puppeteerCandidates(env: NodeJS.ProcessEnv): AsyncGenerator<Candidate> {
  const [source, named] = ["Puppeteer's cache", false]
  const cacheDir = env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer')
  if (!existsSync(cacheDir)) {
    yield { source, named, missing: `${cacheDir} is not there` }
    return
  }
  const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers')
  const usable: readonly string[] = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM]
  const installed = (await getInstalledBrowsers({ cacheDir }))
    .filter(({ browser, executablePath }) => usable.includes(browser) && existsSync(executablePath))
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
  if (installed.length === 0) yield { source, named, missing: `${cacheDir} holds no Chrome` }
  for (const { executablePath } of installed) yield { source, named, executable: executablePath }
}

/** Names on the PATH, and places outside of it, where Chrome, Chromium and Edge are installed. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
}

function* installedCandidates(env: NodeJS.ProcessEnv): Generator<Candidate> {
  const [source, named] = ['installed', false]
  const names = INSTALLED[process.platform] ?? INSTALLED.linux ?? []
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
  const paths = process.platform === 'win32' ? roots.flatMap((root) => names.map((name) => join(root, name))) : names
  const found = paths.map((path) => findExecutable(path, env)).filter((path) => path !== undefined)
  if (found.length === 0) yield { source, named, missing: 'no Chrome, Chromium or Edge in the usual places' }
  for (const executable of new Set(found)) yield { source, named, executable }
}

/** An absolute path, since the browser does not run here: of a path as it is, or of a bare name on the PATH; undefined where no file is there. */
function findExecutable(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const bare = !/[\\/]/.test(name)
  const paths = bare ? (env.PATH ?? '').split(delimiter).map((folder) => resolve(folder, name)) : [resolve(name)]
  return paths.find((path) => kindOf(path) === 'file')
}
