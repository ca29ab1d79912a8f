import type { Browser } from '../browser/browser.ts'
import type { BrowserFacts } from '../model/report.ts'

/** The browser of a run: started when it is first wanted, and replaced by a fresh one when it has failed. */
export class Browsers implements AsyncDisposable {
  readonly #start: () => Browser
  #current: Browser | undefined
  #facts: BrowserFacts | undefined
  readonly #closing: Promise<void>[] = []

  constructor(start: () => Browser) {
    this.#start = start
  }

  /** The one in use. */
  get current(): Browser {
    this.#current ??= this.#begin()
    return this.#current
  }

  /**
   * Whether there is another than the one that failed: the next document may have brought it, else it is started.
   * None is, where the one that failed never came up.
   */
  async renew(failed: Browser): Promise<boolean> {
    if (this.#current !== failed) return true
    if (!(await failed.cameUp())) return false
    if (this.#current === failed) {
      this.#closing.push(failed[Symbol.asyncDispose]())
      this.#current = this.#begin()
    }
    return true
  }

  /** Lets the one in use go, since nothing more is printed. */
  close(): void {
    if (this.#current !== undefined) this.#closing.push(this.#current[Symbol.asyncDispose]())
  }

  /**
   * What printed; undefined where nothing did.
   * @throws UserError with exit code 3 where none came up.
   */
  async facts(): Promise<BrowserFacts | undefined> {
    return this.#facts ?? (await this.#current?.facts())
  }

  #begin(): Browser {
    const browser = this.#start()
    browser.facts().then(
      (facts) => {
        this.#facts = facts
      },
      () => undefined,
    )
    return browser
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close()
    await Promise.all(this.#closing)
  }
}
