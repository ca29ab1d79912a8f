import { launchCandidate } from './launch.ts'
import { surveyBrowsers } from './search.ts'
import { LaunchFailure, lastLines } from './trouble.ts'

/** One place where a browser may be, and what came of starting the one there. */
export interface ExaminedBrowser {
  /** Such as `--browser`, `CHROME_PATH`, `embedded`, `installed`. */
  readonly source: string
  readonly executable?: string
  /** Of one that starts, such as `HeadlessChrome/147.0.7727.15`. */
  readonly version?: string
  /** Why there is none or why it does not start, without a full stop. */
  readonly trouble?: string
}

/** Seconds that a browser may take to come up. */
const PATIENCE = 20

/** Looks at every place where a browser may be, and starts each that is there, one after the other. */
export async function examineBrowsers(named: string | undefined, systemFonts: string): Promise<ExaminedBrowser[]> {
  const examined: ExaminedBrowser[] = []
  for (const candidate of await surveyBrowsers(named)) {
    const { source } = candidate
    if ('missing' in candidate) {
      examined.push({ source, trouble: candidate.missing })
      continue
    }
    const { executable } = candidate
    try {
      const running = await launchCandidate(candidate, {
        executable,
        systemFonts,
        timeout: PATIENCE,
        sandbox: 'auto',
        pictures: false,
        onNote: () => undefined,
      })
      try {
        examined.push({ source, executable, version: await running.version })
      } finally {
        await running.close()
      }
    } catch (error) {
      const trouble = error instanceof LaunchFailure ? lastLines(error.lastWords) : String((error as Error).message)
      examined.push({ source, executable, trouble: `does not start: ${trouble || 'it said nothing'}` })
    }
  }
  return examined
}
