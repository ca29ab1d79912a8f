import { isToldByRule } from '../check/told-by-rule.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Failure } from '../model/report.ts'
import type { UserError } from '../model/user-error.ts'
import { readProposal } from '../read/read-proposal.ts'
import { makeRecord } from '../record/make-record.ts'
import type { ProposalRecord } from '../record/record.ts'
import { discover, type ProposalFile } from '../system/discover.ts'
import { readText } from '../system/read-text.ts'
import { attempt } from './attempt.ts'
import { configOf } from './config-of.ts'
import { withinStage } from './deadline.ts'
import { type Reading, readingOf, readOptionsFor, withRoot } from './reading.ts'

/** What to read. */
export interface ReadRequest {
  /** Files, folders or globs; none means: the proposals found here. */
  readonly inputs?: readonly string[] | undefined
  /** Config file, in place of the nearest one above the first input. */
  readonly config?: string | undefined
  /** The family that the proposals are of, in place of the one that each shows. */
  readonly profile?: string | undefined
  /** Folder that the proposals lie in, in place of each one's repository. */
  readonly root?: string | undefined
}

/** What was read. */
export interface ReadReport {
  readonly proposals: readonly ProposalRecord[]
  /** What the authors should know about how their texts were read. */
  readonly diagnostics: readonly Diagnostic[]
  /** Files that could not be read. */
  readonly failures: readonly Failure[]
  readonly exitCode: 0 | UserError['exitCode']
}

/**
 * Reads proposals into plain data. One that cannot be read does not stop the others.
 * @throws UserError with exit code 2 for wrong usage.
 *
 * @example
 * ```ts
 * import { readFiles } from 'ep-export'
 *
 * const { proposals } = await readFiles({ inputs: ['EP-012.md'] })
 * console.log(proposals[0]?.title, proposals[0]?.risks.length)
 * ```
 */
export async function readFiles(request: ReadRequest = {}): Promise<ReadReport> {
  const config = await configOf(request.inputs?.[0], request.config)
  const found = await discover(request.inputs ?? [], config.proposals)
  const reading = await withRoot(readingOf(request.profile, config), request.root, found)
  const proposals: ProposalRecord[] = []
  const diagnostics: Diagnostic[] = []
  const failures: Failure[] = []
  for (const file of found) {
    const done = await attempt(file, failures, () => readOne(file, reading))
    if (done === undefined) continue
    proposals.push(done.record)
    diagnostics.push(...done.notes)
  }
  const faulty = diagnostics.some(({ severity }) => severity === 'error')
  const gravest = Math.max(faulty ? 1 : 0, ...failures.map(({ exitCode }) => exitCode))
  return { proposals, diagnostics, failures, exitCode: gravest as ReadReport['exitCode'] }
}

async function readOne(
  { path, name }: ProposalFile,
  reading: Reading,
): Promise<{ record: ProposalRecord; notes: Diagnostic[] }> {
  const [text, options] = await Promise.all([readText(path, name, reading), readOptionsFor(path, reading)])
  const within = withinStage(reading.limits)
  const read = within('Reading', () => readProposal(text.value, name, options))
  return {
    record: within('Reading', () => makeRecord(read.value)),
    // What is missing, a record shows itself.
    notes: [...text.notes, ...read.notes.filter(({ code }) => !isToldByRule(code))],
  }
}
