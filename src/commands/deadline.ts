import { type Limits, orRaise } from '../model/limits.ts'
import type { Desk, OpenPage, PageSource, Printer } from '../model/page.ts'
import { UserError } from '../model/user-error.ts'
import type { Within } from '../model/within.ts'
import { inTime, OutOfTime } from '../system/in-time.ts'

/**
 * The time that one document may take. When it is over, whoever waits for the document hears of it at once, its pages are
 * closed, and nothing of it is begun or written any more. Work that gives nobody else a turn is ended amid what it does,
 * and is not counted against the others.
 */
export class Deadline implements Disposable {
  /** Those of the documents that are made side by side. */
  static readonly #running = new Set<Deadline>()

  readonly #limits: Limits
  #end: number
  readonly #open = new Set<AsyncDisposable>()
  #timer: ReturnType<typeof setTimeout>
  readonly #over: Promise<never>
  #late: UserError | undefined

  constructor(limits: Limits) {
    this.#limits = limits
    this.#end = performance.now() + limits.document * 1000
    let end: (reason: UserError) => void = () => undefined
    this.#over = new Promise<never>((_, reject) => {
      end = reject
    })
    this.#over.catch(() => undefined)
    const look = (): void => {
      const left = this.#end - performance.now()
      if (left > 0) {
        this.#timer = setTimeout(look, left)
        return
      }
      this.#late = documentTooSlow(limits)
      end(this.#late)
      for (const page of this.#open) Promise.resolve(page[Symbol.asyncDispose]()).catch(() => undefined)
    }
    this.#timer = setTimeout(look, limits.document * 1000)
    Deadline.#running.add(this)
  }

  /** The result of the work, unless the time is over first: what it still does then is heard by nobody. */
  async race<Value>(work: Promise<Value>): Promise<Value> {
    work.catch(() => undefined)
    return await Promise.race([this.#over, work])
  }

  /** @throws UserError with exit code 1 where the time is over. */
  check(): void {
    if (this.#late !== undefined) throw this.#late
  }

  readonly within: Within = (stage, work) => {
    this.check()
    const start = performance.now()
    const left = this.#end - start
    const most = this.#limits.stage * 1000
    try {
      return inTime(Math.min(left, most), work)
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error
      throw left < most ? documentTooSlow(this.#limits) : stageTooSlow(stage, this.#limits)
    } finally {
      for (const other of Deadline.#running) if (other !== this) other.#end += performance.now() - start
    }
  }

  /** The same browser, whose pages go away with the time. */
  printer(printer: Printer): Printer {
    return {
      open: async (source, viewport) => await this.#keep<OpenPage>(() => printer.open(source, viewport)),
      reserve: () => printer.reserve?.(),
    }
  }

  /** A page for drawing, which goes away with the time. */
  async desk(open: (source: PageSource) => Promise<Desk>, source: PageSource): Promise<Desk> {
    return await this.#keep(() => open(source))
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer)
    Deadline.#running.delete(this)
  }

  async #keep<Page extends AsyncDisposable>(open: () => Promise<Page>): Promise<Page> {
    this.check()
    const page = await open()
    this.#open.add(page)
    if (this.#late !== undefined) await page[Symbol.asyncDispose]()
    this.check()
    return page
  }
}

/** Seconds that one stage alone may take, where a document has no other clock. */
export function withinStage(limits: Limits): Within {
  return (stage, work) => {
    try {
      return inTime(limits.stage * 1000, work)
    } catch (error) {
      throw error instanceof OutOfTime ? stageTooSlow(stage, limits) : error
    }
  }
}

function stageTooSlow(stage: string, limits: Limits): UserError {
  return new UserError(`${stage} it took more than ${seconds(limits.stage)}.`, {
    exitCode: 1,
    hint: orRaise('Split it', 'stage', limits),
  })
}

function documentTooSlow(limits: Limits): UserError {
  return new UserError(`It was not made in ${seconds(limits.document)}.`, {
    exitCode: 1,
    hint: orRaise('Split it', 'document', limits),
  })
}

function seconds(count: number): string {
  return `${count} second${count === 1 ? '' : 's'}`
}
