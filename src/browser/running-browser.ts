import type { Browser, BrowserContext } from 'puppeteer-core/internal/puppeteer-core-browser.js'
import type { Sandbox } from './sandbox.ts'

/** A browser that answers: one of our own, or one that was running already. */
export interface RunningBrowser {
  readonly puppeteer: Browser
  /** Where pages are opened. */
  readonly context: BrowserContext
  /** Where it was found: `embedded`, `--browser` … */
  readonly source: string
  readonly sandbox: Sandbox
  /** Resolves once it is gone, with the last that it said. */
  readonly ended: Promise<string>
  /** Lets go of it; resolves when nothing of it is left that was ours. */
  close(): Promise<void>
}
