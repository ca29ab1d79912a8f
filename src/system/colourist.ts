import type { ElementContent } from 'hast'
import type { Listing } from '../content/listings.ts'
import { Thread } from './thread.ts'

/** Colours code on a thread of its own. */
export class Colourist implements AsyncDisposable {
  readonly #thread = new Thread<readonly Listing[], ElementContent[][]>({
    file: 'colour-worker.js',
    deadline: 10_000,
    memory: 512,
  })

  /** The listings in colours; undefined where that takes too long or fails, for then the code is as good without. */
  async colour(listings: readonly Listing[]): Promise<ElementContent[][] | undefined> {
    return listings.length === 0 ? [] : await this.#thread.ask(listings)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread[Symbol.asyncDispose]()
  }
}
