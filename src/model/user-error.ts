/** 1 a document has errors · 2 wrong usage or config · 3 no usable browser · 4 an output could not be written. */
export type ExitCode = 1 | 2 | 3 | 4

/**
 * A reason why the run cannot go on, told to the user without a stack. Anything else that is thrown is our own bug.
 *
 * @example
 * ```ts
 * import { exportProposals, UserError } from 'ep-export'
 *
 * try {
 *   await exportProposals({ inputs: ['no-such-file.md'] })
 * } catch (error) {
 *   if (!(error instanceof UserError)) throw error
 *   console.log(error.message, error.hint, error.exitCode)
 * }
 * ```
 */
export class UserError extends Error {
  readonly exitCode: ExitCode
  /** One thing to do. */
  readonly hint: string | undefined

  constructor(message: string, options: { exitCode: ExitCode; hint?: string; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.name = 'UserError'
    this.exitCode = options.exitCode
    this.hint = options.hint
  }
}
