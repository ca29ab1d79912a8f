import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'
import { writeAtOnce } from './write-at-once.ts'

/** Length of a message, in characters, that a pipe may not hold. */
const LARGE = 50_000

/** Carries Puppeteer's protocol messages over Chrome's debugging pipes: JSON, each message ended by a NUL. */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void
  onclose?: () => void
  readonly #input: Writable
  #pieces: Buffer[] = []
  readonly #waiting: string[] = []

  constructor(input: Writable, output: Readable) {
    this.#input = input
    output.on('data', (piece: Buffer) => this.#take(piece))
    output.on('close', () => this.onclose?.())
  }

  send(message: string): void {
    if (message.length < LARGE) {
      this.#input.write(`${message}\0`)
      return
    }
    const left = writeAtOnce(this.#input, Buffer.from(`${message}\0`))
    if (left.length > 0) this.#input.write(left)
  }

  close(): void {
    this.#input.end()
  }

  #take(piece: Buffer): void {
    let start = 0
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      this.#waiting.push(Buffer.concat([...this.#pieces, piece.subarray(start, end)]).toString())
      this.#pieces = []
      start = end + 1
    }
    if (start < piece.length) this.#pieces.push(piece.subarray(start))
    this.#tellNext()
  }

  /**
   * Tells the messages one by one: what one of them resolves is done before the next. No turn of the thread passes
   * between them, in which a text may be read, and Chrome would wait.
   */
  #tellNext(): void {
    const message = this.#waiting.shift()
    if (message === undefined) return
    queueMicrotask(() => process.nextTick(() => this.#tellNext()))
    this.onmessage?.(message)
  }
}
