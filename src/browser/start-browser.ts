import { join } from 'node:path'
import { Browser } from './browser.ts'
import { connectTo } from './endpoint.ts'
import { launch } from './launch.ts'
import type { SandboxWish } from './sandbox.ts'

export interface BrowserOptions {
  /** Path of the browser to use; none means: the first that is found. */
  readonly executable?: string | undefined
  /** WebSocket address of a running browser to use, in place of starting one. */
  readonly endpoint?: string | undefined
  /** Seconds that the browser may take for one step. */
  readonly timeout: number
  /** Whether to run where Chrome's own sandbox cannot be. */
  readonly sandbox?: SandboxWish | undefined
  /** Whether pictures of pages will be taken; by default they may be. */
  readonly pictures?: boolean | undefined
  /** The package's fonts; its subfolder `system` holds those that stand in for what a page does not bring. */
  readonly fontFolder: string
  /** Called with what a waiting user would like to know. */
  readonly onNote?: ((note: string) => void) | undefined
  /** Called with how each browser is started, and with all that it says. */
  readonly onSaid?: ((text: string) => void) | undefined
}

/** Begins to start a browser and gives it back at once. What goes wrong is thrown by its first use. */
export function startBrowser({
  executable,
  endpoint,
  timeout,
  sandbox,
  pictures = true,
  fontFolder,
  onNote,
  onSaid,
}: BrowserOptions): Browser {
  const started =
    endpoint === undefined
      ? launch({
          executable,
          systemFonts: join(fontFolder, 'system'),
          timeout,
          sandbox: sandbox ?? 'auto',
          pictures,
          onNote: onNote ?? (() => undefined),
          onSaid,
        })
      : connectTo(endpoint)
  return new Browser(started, timeout)
}
