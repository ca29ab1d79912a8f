import type { Failure } from '../model/report.ts'
import { UserError } from '../model/user-error.ts'
import type { ProposalFile } from '../system/discover.ts'

/** What came of work on one file; undefined where it could not be done, of which the failures then tell. */
export async function attempt<Value>(
  { name }: ProposalFile,
  failures: Failure[],
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { message, hint, exitCode } = error
    failures.push({ file: name, message, exitCode, ...(hint === undefined ? {} : { hint }) })
    return undefined
  }
}
