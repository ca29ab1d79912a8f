import type { CDPSession, Page } from 'puppeteer-core/internal/puppeteer-core-browser.js'
import type { OpenPage, PageSource, PrintSettings } from '../model/page.ts'
import { UserError } from '../model/user-error.ts'
import { breakable, type Guard, guarded } from './guard.ts'
import { hasLetters, hasText, print } from './print.ts'
import { ADDRESS, serve } from './serve.ts'
import { settle } from './settle.ts'

/** One tab of the browser with a page in it, cut off from everything but its source. */
export class ChromePage implements OpenPage {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #guard: Guard

  private constructor(page: Page, session: CDPSession, guard: Guard) {
    this.#page = page
    this.#session = session
    this.#guard = guard
  }

  /** Loads a page into an empty tab, which is closed with it. */
  static async load(
    tab: Page,
    source: PageSource,
    viewport: { readonly width: number; readonly height: number } | undefined,
    { broken, timeout }: Guard,
  ): Promise<ChromePage> {
    const own = breakable()
    broken.catch(own.break)
    const guard: Guard = { broken: own.broken, timeout }
    tab.on('error', () => own.break(crashed()))
    const session = await guarded(tab.createCDPSession(), 'opening a page', guard)
    const page = new ChromePage(tab, session, guard)
    try {
      const ready = Promise.all([
        tab.setJavaScriptEnabled(false),
        viewport === undefined ? undefined : tab.setViewport({ ...viewport, deviceScaleFactor: 1 }),
        serve(session, source, (url) => own.break(leaving(url))),
      ])
      await guarded(
        ready.then(() => tab.goto(ADDRESS, { waitUntil: 'load', timeout: 0 })),
        'loading a page',
        guard,
      )
      await page.#evaluate(settle, undefined, 'loading fonts and images')
      return page
    } catch (error) {
      await page[Symbol.asyncDispose]()
      throw error
    }
  }

  evaluate<Argument, Result>(probe: (argument: Argument) => Result, argument: Argument): Promise<Result> {
    return this.#evaluate(probe, argument, 'measuring a page')
  }

  async print(settings: PrintSettings): Promise<Uint8Array> {
    const pdf = await guarded(print(this.#session, settings), 'printing', this.#guard)
    if (!hasLetters(pdf) && (await this.#evaluate(hasText, undefined, 'measuring a page'))) throw blank()
    return pdf
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nobody needs to wait for it, and a tab that is gone already is closed enough.
    this.#page.close().catch(() => undefined)
  }

  #evaluate<Argument, Result>(
    probe: (argument: Argument) => Result,
    argument: Argument,
    step: string,
  ): Promise<Awaited<Result>> {
    const asked = this.#page.evaluate(probe as (argument: unknown) => Result, argument)
    return guarded(asked, step, this.#guard)
  }
}

function crashed(): UserError {
  return new UserError('The page crashed the browser.', {
    exitCode: 3,
    hint: 'It may be too large: try it without its largest images.',
  })
}

function leaving(url: string): UserError {
  return new UserError(`The page tried to leave for ${url.slice(0, 200)}.`, {
    exitCode: 1,
    hint: 'Remove from the document what redirects its reader.',
  })
}

function blank(): UserError {
  return new UserError('The browser printed the page without its text.', {
    exitCode: 3,
    hint: 'It found no fonts: reinstall ep-export, or name another browser with --browser.',
  })
}
