import { Worker } from 'node:worker_threads'
import type { ElementContent } from 'hast'
import type { Listing } from '../content/listings.ts'
import { packagePath } from './package-files.ts'

/** Milliseconds for the code of one proposal: a grammar that a hostile text leads astray must not hold up the run. */
const DEADLINE = 10_000

/** Memory that the thread may take, in MB. */
const MOST_MEMORY = 512

/** What is asked of the thread, and what it answers. */
export interface Question {
  readonly number: number
  readonly listings: readonly Listing[]
}
export interface Answer {
  readonly number: number
  readonly coloured: ElementContent[][]
}

/** Colours code on a thread of its own, which starts when it is first asked and does not keep the process alive. */
export class Colourist implements AsyncDisposable {
  #worker: Worker | undefined
  #asked = 0

  /** The listings in colours; undefined where that takes too long or fails, for then the code is as good without. */
  async colour(listings: readonly Listing[]): Promise<ElementContent[][] | undefined> {
    if (listings.length === 0) return []
    this.#worker ??= this.#start()
    const worker = this.#worker
    this.#asked += 1
    const question: Question = { number: this.#asked, listings }
    return await new Promise((resolve) => {
      const finish = (coloured: ElementContent[][] | undefined): void => {
        clearTimeout(timer)
        worker.off('message', hear)
        worker.off('exit', fail)
        resolve(coloured)
      }
      const hear = ({ number, coloured }: Answer): void => {
        if (number === question.number) finish(coloured)
      }
      const fail = (): void => finish(undefined)
      const timer = setTimeout(() => {
        this.#worker = undefined
        worker.terminate().catch(() => undefined)
      }, DEADLINE)
      worker.on('message', hear)
      worker.once('exit', fail)
      worker.postMessage(question)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(packagePath('dist/colour-worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      // Neither its environment nor its streams are needed.
      env: {},
      stdout: true,
      stderr: true,
    })
    worker.setMaxListeners(0)
    // Told by its exit, which follows.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    return worker
  }
}
