import { cacheFolder } from '../system/cache-folder.ts'
import { connectChrome } from './connect-chrome.ts'
import { fontsConf } from './fonts-conf.ts'
import { lackingLibraries } from './libraries.ts'
import type { RunningBrowser } from './running-browser.ts'
import { firstSandbox, isAboutSandbox, REFUSED, type SandboxWish } from './sandbox.ts'
import { type FoundBrowser, type MissingBrowser, searchBrowsers } from './search.ts'
import type { ChromeStart } from './spawn-chrome.ts'
import { doesNotStart, LaunchFailure, noBrowser, noSandbox } from './trouble.ts'
import { unpackChromium } from './unpack.ts'

export interface LaunchOptions {
  /** Path of the one to use, as the user named it. */
  readonly executable: string | undefined
  /** Absolute path of the folder with the fonts that the browser may use besides those of a page. */
  readonly systemFonts: string
  /** Seconds that it may take to come up. */
  readonly timeout: number
  readonly sandbox: SandboxWish
  /** Whether pictures of pages will be taken. */
  readonly pictures: boolean
  readonly onNote: (note: string) => void
  /** Called with how each browser is started, and with all that it says. */
  readonly onSaid?: ((text: string) => void) | undefined
}

/**
 * Starts the first browser that is found and comes up.
 *
 * @throws UserError with exit code 3 where none does, or the one that was named does not.
 */
export async function launch(options: LaunchOptions): Promise<RunningBrowser> {
  const missing: MissingBrowser[] = []
  let failure: Error | undefined
  for await (const candidate of searchBrowsers(options.executable)) {
    if ('missing' in candidate) {
      missing.push(candidate)
      continue
    }
    try {
      return await launchCandidate(candidate, options)
    } catch (error) {
      if (!(error instanceof LaunchFailure)) throw error
      failure ??= doesNotStart(candidate.source, candidate.executable, error.lastWords)
    }
  }
  throw failure ?? noBrowser(missing)
}

/**
 * Starts a browser that was found, without its sandbox where the system lets it have none.
 * @throws LaunchFailure where it does not come up.
 */
export async function launchCandidate(
  candidate: FoundBrowser,
  { systemFonts, timeout, sandbox: wish, pictures, onNote, onSaid }: LaunchOptions,
): Promise<RunningBrowser> {
  const cache = cacheFolder()
  const withFonts = process.platform === 'linux' && cache !== undefined
  const shared = {
    ...(await prepare(candidate, onNote)),
    onSaid,
    pictures,
    fontsConf: withFonts ? fontsConf(systemFonts, cache) : undefined,
  }
  const { source } = candidate
  const sandbox = firstSandbox()
  if (wish === 'require' && !sandbox.on) throw noSandbox(sandbox)
  try {
    return { ...(await connectOnceMore({ ...shared, sandbox: sandbox.on }, timeout)), source, sandbox }
  } catch (error) {
    if (!(sandbox.on && error instanceof LaunchFailure && isAboutSandbox(error.lastWords))) throw error
    if (wish === 'require') throw noSandbox(REFUSED)
    return { ...(await connectChrome({ ...shared, sandbox: false }, timeout)), source, sandbox: REFUSED }
  }
}

/** On a busy machine Chrome crashes now and then as it comes up, and the next one does not. */
async function connectOnceMore(...start: Parameters<typeof connectChrome>): ReturnType<typeof connectChrome> {
  try {
    return await connectChrome(...start)
  } catch (error) {
    if (!(error instanceof LaunchFailure && error.crashed)) throw error
    return await connectChrome(...start)
  }
}

async function prepare(
  { executable, embedded }: FoundBrowser,
  onNote: (note: string) => void,
): Promise<Pick<ChromeStart, 'executable' | 'libraries'>> {
  if (embedded === undefined) return { executable, libraries: [] }
  try {
    const unpacked = await unpackChromium(embedded, embedded.folder, () =>
      onNote(`Unpacking the browser, once, into ${embedded.folder}`),
    )
    return { executable: unpacked, libraries: await lackingLibraries(embedded, embedded.folder) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LaunchFailure(`It cannot be unpacked: ${reason}`)
  }
}
