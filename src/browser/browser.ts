import type { Page } from 'puppeteer-core/internal/puppeteer-core-browser.js'
import type { OpenPage, PageSource, Printer } from '../model/page.ts'
import type { BrowserFacts } from '../model/report.ts'
import { ChromePage } from './chrome-page.ts'
import { breakable, type Guard, guarded } from './guard.ts'
import type { RunningBrowser } from './running-browser.ts'
import { died } from './trouble.ts'

/** One browser for all prints of a run: it may still be starting, and what goes wrong is thrown by its first use. */
export class Browser implements Printer, AsyncDisposable {
  readonly #started: Promise<RunningBrowser>
  readonly #guard: Guard
  /** The tab that every Chrome opens by itself, until it is used. */
  #firstTab: Promise<Page | undefined>
  readonly #version: Promise<string>
  #closing = false

  constructor(started: Promise<RunningBrowser>, timeout: number) {
    const { broken, break: end } = breakable()
    this.#started = started
    this.#guard = { broken, timeout }
    this.#firstTab = started.then(async ({ context }) => (await context.pages())[0])
    this.#version = started.then(({ puppeteer }) => puppeteer.version())
    started
      .then(({ ended }) => ended)
      .then((lastWords) => {
        if (!this.#closing) end(died(lastWords))
      })
      .catch(() => undefined)
    this.#firstTab.catch(() => undefined)
    this.#version.catch(() => undefined)
  }

  async open(source: PageSource, viewport?: { readonly width: number; readonly height: number }): Promise<OpenPage> {
    const { context } = await this.#started
    const first = this.#firstTab
    this.#firstTab = Promise.resolve(undefined)
    const tab = await guarded(
      first.then((page) => page ?? context.newPage()),
      'opening a page',
      this.#guard,
    )
    return await ChromePage.load(tab, source, viewport, this.#guard)
  }

  /** What prints, once it has started. */
  async facts(): Promise<BrowserFacts> {
    const { source, sandbox } = await this.#started
    return { version: await guarded(this.#version, 'saying its version', this.#guard), source, sandbox }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true
    const running = await this.#started.catch(() => undefined)
    await running?.close()
  }
}
