import type { DiagramLooks } from '../model/diagram.ts'
import type { Desk } from '../model/page.ts'
import { drawOn, ONE } from './draw-mermaid.ts'

/** Whether a diagram comes out the same in the fonts that it is drawn in ahead as in those that it is wanted in. */
export type IsSame = (drawn: { readonly source: string; readonly answer: unknown }) => boolean

/** Of what another was wanted before. */
const SKIPPED = Symbol('skipped')

/**
 * A page on which diagrams are drawn before anybody asks for them, while the text that they stand in is still being read.
 * Who asks for one of them gets it as if it were drawn then; where something else is wanted, no more are drawn ahead.
 */
export class AheadDesk implements Desk {
  readonly #desk: Desk
  readonly #looks: string
  readonly #answers = new Map<string, Promise<unknown>>()
  #last: Promise<unknown> = Promise.resolve()
  #isOver = false
  #isSpent = false
  #isSame: IsSame = () => false

  /** @param fontCss Rules of the fonts of every page of the theme. */
  constructor(desk: Desk, sources: readonly string[], looks: DiagramLooks, fontCss: string) {
    this.#desk = desk
    this.#looks = JSON.stringify(looks)
    for (const source of sources) {
      this.#last = this.#last.then(async () => {
        if (this.#isOver) return SKIPPED
        const answer = await drawOn(desk, source, looks, fontCss, ONE)
        if (answer === undefined) this.#isOver = this.#isSpent = true
        return answer
      })
      // Told to who asks for it.
      this.#last.catch(() => undefined)
      this.#answers.set(source, this.#last)
    }
  }

  /** The same page for who knows the fonts. */
  with(isSame: IsSame): Desk {
    this.#isSame = isSame
    return this
  }

  async call(name: string, parameters: readonly unknown[], seconds: number): Promise<unknown> {
    const [source, looks] = parameters
    const early = JSON.stringify(looks) === this.#looks ? this.#answers.get(String(source)) : undefined
    const answer = early === undefined ? SKIPPED : await early
    if (answer !== SKIPPED && answer !== undefined && this.#isSame({ source: String(source), answer })) return answer
    this.#isOver = true
    await this.#last
    return this.#isSpent ? undefined : await this.#desk.call(name, parameters, seconds)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true
    await this.#desk[Symbol.asyncDispose]()
  }
}
