import { Worker } from 'node:worker_threads'
import { packagePath } from './package-files.ts'
import { afterWork } from './work-clock.ts'

/** What is asked of a thread. */
export interface Asked<Question> {
  readonly number: number
  readonly question: Question
}

/** What it answers. */
export interface Answered<Answer> {
  readonly number: number
  readonly answer: Answer
}

/** Where a thread's code is, and what it may take. */
export interface ThreadOptions {
  /** File in the package's `dist`. */
  readonly file: string
  /** Milliseconds of work for one question: what a hostile text leads astray must not hold up the run. */
  readonly deadline: number
  /** In MB. */
  readonly memory: number
}

/** Works on what may not end, on a thread of its own, which starts when it is first asked and does not keep the process alive. */
export class Thread<Question, Answer> implements AsyncDisposable {
  readonly #options: ThreadOptions
  #worker: Worker | undefined
  #asked = 0

  constructor(options: ThreadOptions) {
    this.#options = options
  }

  /** The answer; undefined where it takes too long or the thread fails. */
  async ask(question: Question): Promise<Answer | undefined> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    this.#asked += 1
    const asked: Asked<Question> = { number: this.#asked, question }
    return await new Promise((resolve) => {
      const finish = (answer: Answer | undefined): void => {
        stop()
        worker.off('message', hear)
        worker.off('exit', fail)
        resolve(answer)
      }
      const hear = ({ number, answer }: Answered<Answer>): void => {
        if (number === asked.number) finish(answer)
      }
      const fail = (): void => finish(undefined)
      const stop = afterWork(this.#options.deadline, () => {
        if (this.#worker === worker) this.#worker = undefined
        worker.terminate().catch(() => undefined)
      })
      worker.on('message', hear)
      worker.once('exit', fail)
      worker.postMessage(asked)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(packagePath(`dist/${this.#options.file}`), {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memory },
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
