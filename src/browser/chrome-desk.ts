import type { Desk, PageSource } from '../model/page.ts'
import { UserError } from '../model/user-error.ts'
import { breakable, type Guard, guarded } from './guard.ts'
import { navigate } from './navigate.ts'
import { DRAWING_SITE, serve } from './serve.ts'
import type { Tab } from './tab.ts'

/** The page could not go on: it crashed, or something of it tried to leave. */
class DeskFailure extends Error {}

/** One tab of the browser in which scripts of ours work on an author's words, cut off from everything but its source. */
export class ChromeDesk implements Desk {
  readonly #tab: Tab
  readonly #guard: Guard

  private constructor(tab: Tab, guard: Guard) {
    this.#tab = tab
    this.#guard = guard
  }

  /** Loads a page into an empty tab, which is closed with it. */
  static async load(tab: Tab, source: PageSource, { broken, timeout }: Guard): Promise<ChromeDesk> {
    const own = breakable()
    broken.catch(own.break)
    const desk = new ChromeDesk(tab, { broken: own.broken, timeout })
    try {
      await guarded(() => desk.#load(source, own.break), 'loading a page', desk.#guard)
      return desk
    } catch (error) {
      tab.close()
      throw error
    }
  }

  async call(name: string, parameters: readonly unknown[], seconds: number): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), seconds * 1000)
    })
    try {
      return await Promise.race([guarded(() => this.#call(name, parameters), 'drawing', this.#guard), late])
    } catch (error) {
      if (error instanceof DeskFailure) return undefined
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#tab.close()
  }

  async #load(source: PageSource, end: (reason: Error) => void): Promise<void> {
    const { session } = this.#tab
    session.on('Inspector.targetCrashed', () => end(new DeskFailure('The page crashed.')))
    await Promise.all([
      session.send('Inspector.enable'),
      session.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' }),
      serve(session, source, DRAWING_SITE, () => end(new DeskFailure('The page tried to leave.'))),
      navigate(session, DRAWING_SITE.address),
    ])
  }

  async #call(name: string, parameters: readonly unknown[]): Promise<unknown> {
    const { result, exceptionDetails } = await this.#tab.session.send('Runtime.evaluate', {
      expression: `${name}(...${JSON.stringify(parameters)})`,
      awaitPromise: true,
      returnByValue: true,
      // The page's policy holds for what is called from here too.
      allowUnsafeEvalBlockedByCSP: false,
    })
    if (exceptionDetails === undefined) return result.value
    throw new UserError(`The drawing of diagrams failed: ${exceptionDetails.text.replace(/\.$/, '')}.`, {
      exitCode: 3,
      hint: 'Name another browser with --browser.',
    })
  }
}
