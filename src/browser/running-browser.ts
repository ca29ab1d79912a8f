import type { Sandbox } from './sandbox.ts'
import type { Tab } from './tab.ts'

/** A browser that answers: one of our own, or one that was running already. */
export interface RunningBrowser {
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: Promise<string>
  /** Where it was found: `embedded`, `--browser` … */
  readonly source: string
  readonly sandbox: Sandbox
  /** Resolves once it is gone, with the last that it said. */
  readonly ended: Promise<string>
  openTab(): Promise<Tab>
  /** Begins to open a tab that somebody will want. */
  reserveTab(): void
  /** A tab that shares nothing with the others. */
  openTabApart(): Promise<Tab>
  /** Lets go of it; resolves when nothing of it is left that was ours. */
  close(): Promise<void>
}
