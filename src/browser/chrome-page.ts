import type { OpenPage, PagePart, PageSource, PrintSettings, Viewport } from '../model/page.ts'
import { UserError } from '../model/user-error.ts'
import { evaluate } from './evaluate.ts'
import { breakable, type Guard, guarded } from './guard.ts'
import { navigate } from './navigate.ts'
import { hasLetters, hasText, print } from './print.ts'
import { PROPOSAL_SITE, serve } from './serve.ts'
import { settle } from './settle.ts'
import type { Tab } from './tab.ts'

/** One tab of the browser with a page in it, cut off from everything but its source. */
export class ChromePage implements OpenPage {
  readonly #tab: Tab
  readonly #guard: Guard

  private constructor(tab: Tab, guard: Guard) {
    this.#tab = tab
    this.#guard = guard
  }

  /** Loads a page into an empty tab, which is closed with it. */
  static async load(
    tab: Tab,
    source: PageSource,
    viewport: Viewport | undefined,
    { broken, timeout }: Guard,
  ): Promise<ChromePage> {
    const own = breakable()
    broken.catch(own.break)
    const page = new ChromePage(tab, { broken: own.broken, timeout })
    try {
      await guarded(() => page.#load(source, viewport, own.break), 'loading a page', page.#guard)
      await page.settle()
      return page
    } catch (error) {
      tab.close()
      throw error
    }
  }

  evaluate<Argument, Result>(probe: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>> {
    return this.#evaluate(probe, argument, 'measuring a page')
  }

  async settle(): Promise<void> {
    await this.#evaluate(settle, undefined, 'loading fonts and images')
  }

  async print(settings: PrintSettings): Promise<Uint8Array> {
    const pdf = await guarded(() => print(this.#tab.session, settings), 'printing', this.#guard)
    if (!hasLetters(pdf) && (await this.#evaluate(hasText, undefined, 'measuring a page'))) throw blank()
    return pdf
  }

  async picture({ x, y, w, h }: PagePart, scale: number): Promise<Uint8Array> {
    const { data } = await guarded(
      () =>
        this.#tab.session.send('Page.captureScreenshot', {
          format: 'png',
          clip: { x, y, width: w, height: h, scale },
          captureBeyondViewport: true,
        }),
      'taking a picture of a page',
      this.#guard,
    )
    return Buffer.from(data, 'base64')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#tab.close()
  }

  async #load(source: PageSource, viewport: Viewport | undefined, end: (reason: Error) => void): Promise<void> {
    const { session } = this.#tab
    session.on('Inspector.targetCrashed', () => end(crashed()))
    const prepared = Promise.all([
      session.send('Inspector.enable'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      viewport === undefined ? undefined : session.send('Emulation.setDeviceMetricsOverride', sized(viewport)),
      serve(session, source, PROPOSAL_SITE, (url) => end(leaving(url))),
    ])
    await navigate(session, PROPOSAL_SITE.address, prepared)
  }

  #evaluate<Argument, Result>(
    probe: (argument: Argument) => Result,
    argument: Argument,
    step: string,
  ): Promise<Awaited<Result>> {
    return guarded(() => evaluate(this.#tab.session, probe, argument), step, this.#guard)
  }
}

function sized(viewport: Viewport): {
  readonly width: number
  readonly height: number
  readonly deviceScaleFactor: number
  readonly mobile: boolean
} {
  return { ...viewport, deviceScaleFactor: 1, mobile: false }
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
