import type { Desk, OpenPage, PageSource, Printer, Viewport } from '../model/page.ts'
import type { BrowserFacts } from '../model/report.ts'
import { ChromeDesk } from './chrome-desk.ts'
import { ChromePage } from './chrome-page.ts'
import { breakable, type Guard, guarded } from './guard.ts'
import type { RunningBrowser } from './running-browser.ts'
import { died } from './trouble.ts'

/** One browser for all prints of a run: it may still be starting, and what goes wrong is thrown by its first use. */
export class Browser implements Printer, AsyncDisposable {
  readonly #started: Promise<RunningBrowser>
  readonly #guard: Guard
  #closing = false

  constructor(started: Promise<RunningBrowser>, timeout: number) {
    const { broken, break: end } = breakable()
    this.#started = started
    this.#guard = { broken, timeout }
    started
      .then(({ ended }) => ended)
      .then((lastWords) => {
        if (!this.#closing) end(died(lastWords))
      })
      .catch(() => undefined)
  }

  async open(source: PageSource, viewport?: Viewport): Promise<OpenPage> {
    const browser = await this.#started
    const tab = await guarded(() => browser.openTab(), 'opening a page', this.#guard)
    return await ChromePage.load(tab, source, viewport, this.#guard)
  }

  reserve(): void {
    // What goes wrong is told to who opens a page.
    this.#started.then((browser) => browser.reserveTab()).catch(() => undefined)
  }

  /** Loads a page whose scripts are ours and run, in a context that shares nothing with that of any text. */
  async openDesk(source: PageSource): Promise<Desk> {
    const browser = await this.#started
    const tab = await guarded(() => browser.openTabApart(), 'opening a page', this.#guard)
    return await ChromeDesk.load(tab, source, this.#guard)
  }

  /** Whether it ever started. */
  async cameUp(): Promise<boolean> {
    return await this.#started.then(
      () => true,
      () => false,
    )
  }

  /** What prints, once it has started. */
  async facts(): Promise<BrowserFacts> {
    const { version, source, sandbox } = await this.#started
    return { version: await guarded(() => version, 'saying its version', this.#guard), source, sandbox }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true
    const running = await this.#started.catch(() => undefined)
    await running?.close()
  }
}
