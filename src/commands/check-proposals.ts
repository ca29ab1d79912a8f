import { basename } from 'node:path'
import { checkProposals, type RuleSettings } from '../check/check-proposals.ts'
import { NO_FACTS } from '../check/facts.ts'
import { fixProposal } from '../check/fix-proposal.ts'
import { readIndexRows } from '../check/index-rows.ts'
import { isToldByRule } from '../check/told-by-rule.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Failure } from '../model/report.ts'
import type { UserError } from '../model/user-error.ts'
import { findSections } from '../read/find-sections.ts'
import { readProposal } from '../read/read-proposal.ts'
import { discover, type ProposalFile } from '../system/discover.ts'
import { readText } from '../system/read-text.ts'
import { attempt } from './attempt.ts'
import { gatherFacts } from './check-facts.ts'
import type { ReadFile } from './checked.ts'
import { configOf } from './config-of.ts'
import { withinStage } from './deadline.ts'
import { exitCodeOf } from './exit-code-of.ts'
import { isIndexName } from './find-indexes.ts'
import { hostsOf } from './hosts-of.ts'
import { type Reading, readingOf, readOptionsFor, withRoot } from './reading.ts'
import { rewriteFile } from './rewrite-file.ts'

/** What to check, and whether to mend it. */
export interface CheckRequest {
  /** Files, folders or globs; none means: the proposals found here. */
  readonly inputs?: readonly string[] | undefined
  /** Config file, in place of the nearest one above the first input. */
  readonly config?: string | undefined
  /** The family that the proposals are of, in place of the one that each shows. */
  readonly profile?: string | undefined
  /** Folder that images and links may be read from, in place of each proposal's repository. */
  readonly root?: string | undefined
  /** Whether warnings fail the run. */
  readonly strict?: boolean | undefined
  /** Whether to mend in the files what is safe to mend. */
  readonly fix?: boolean | undefined
}

/** What a check found. */
export interface CheckReport {
  /** The proposals that were checked, as the user named them. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Files that could not be checked. */
  readonly failures: readonly Failure[]
  /** Files that were mended. */
  readonly fixed: readonly string[]
  /** The text of every file that a diagnostic may name. */
  readonly texts: ReadonlyMap<string, string>
  readonly exitCode: 0 | UserError['exitCode']
}

/**
 * Reads proposals as a reviewer would. One that cannot be read does not stop the others.
 * @throws UserError with exit code 2 for wrong usage.
 *
 * @example
 * ```ts
 * import { checkFiles } from 'ep-export'
 *
 * const { diagnostics, exitCode } = await checkFiles({ inputs: ['EP-012.md'], strict: true })
 * console.log(diagnostics.length, exitCode)
 * ```
 */
export async function checkFiles(request: CheckRequest = {}): Promise<CheckReport> {
  const config = await configOf(request.inputs?.[0], request.config)
  const found = await discover(request.inputs ?? [], config.proposals)
  const reading = await withRoot(readingOf(request.profile, config), request.root, found)
  const failures: Failure[] = []
  const notes: Diagnostic[] = []
  const fixed: string[] = []
  const settings: RuleSettings = config.rules ?? {}
  const read: ReadFile[] = []
  const named = new Set<string>()
  for (const file of found) {
    const done = await attempt(file, failures, () => readOne(file, reading, settings, request.fix ?? false))
    if (done === undefined) continue
    if (done.mended) fixed.push(file.name)
    // An index that is named is compared with its proposals; it is none itself.
    if (isIndexName(basename(file.path)) && isIndex(done.proposal)) {
      named.add(file.path)
      continue
    }
    notes.push(...done.notes)
    read.push({ file, proposal: done.proposal })
  }
  const { facts, texts } = await gatherFacts({ read, named }, reading, await hostsOf(undefined, config.allowHost))
  const diagnostics = [
    ...notes,
    ...withinStage(reading.limits)('Checking', () =>
      checkProposals(
        read.map(({ proposal }) => proposal),
        facts,
        settings,
      ),
    ),
  ]
  return {
    files: found.map(({ name }) => name),
    diagnostics,
    failures,
    fixed,
    texts: new Map([...texts, ...read.map(({ file, proposal }) => [file.name, proposal.text] as const)]),
    exitCode: exitCodeOf({ failures, diagnostics }, request.strict ?? config.strict ?? false),
  }
}

async function readOne(file: ProposalFile, reading: Reading, settings: RuleSettings, fix: boolean) {
  const [text, options] = await Promise.all([
    readText(file.path, file.name, reading),
    readOptionsFor(file.path, reading),
  ])
  const within = withinStage(reading.limits)
  const read = within('Reading', () => readProposal(text.value, file.name, options))
  const mended = fix ? within('Mending', () => fixProposal(read.value, NO_FACTS, settings, options)) : text.value
  const changed = mended !== text.value && (await rewriteFile(file.path, text.value, mended))
  const { value: proposal, notes } = changed ? readProposal(mended, file.name, options) : read
  return {
    proposal,
    mended: changed,
    notes: [...text.notes, ...notes.filter(({ code }) => !isToldByRule(code))],
  }
}

/** Whether a page lists proposals and proposes nothing. */
function isIndex(proposal: Proposal): boolean {
  const proposing = (['goals', 'solution', 'design'] as const).some((kind) => findSections(proposal, kind).length > 0)
  return !proposing && readIndexRows(proposal.root).length > 0
}
