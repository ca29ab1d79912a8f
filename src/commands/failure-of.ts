import type { Failure } from '../model/report.ts'
import { UserError } from '../model/user-error.ts'
import type { Job } from './workshop.ts'

/** Anything but a fault of the run or the user is our bug. It ends this proposal, not the others. */
export function failureOf(job: Job, error: unknown): Failure {
  if (!(error instanceof UserError)) {
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {
      file: job.file,
      message: 'ep-export itself has a bug.',
      hint: 'Please report it to its maintainers with these lines, and with what is kept where --debug DIR is added:',
      exitCode: 1,
      bug,
    }
  }
  const { message, hint, exitCode } = error
  return { file: job.file, message, exitCode, ...(hint === undefined ? {} : { hint }) }
}
