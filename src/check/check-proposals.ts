import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Proposal } from '../model/proposal.ts'
import { type Facts, type FileFacts, NO_FACTS } from './facts.ts'
import type { Context, Edit, Finding, FolderRule, Rule } from './rule.ts'
import { FOLDER_RULES, RULES } from './rules.ts'

/** How much each rule matters, by its code, where that is not as the rule has it. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** What a reviewer would send back of one proposal, in the order of its lines. */
export function checkProposal(
  proposal: Proposal,
  facts: FileFacts = NO_FACTS,
  settings: RuleSettings = {},
): Diagnostic[] {
  return byPlace(
    RULES.flatMap((rule) =>
      findingsOf(rule, proposal, facts, settings).map((finding) => told(rule, finding, proposal.file, settings)),
    ),
  )
}

/**
 * What a reviewer would send back of several, and of the indexes beside them.
 *
 * @param facts What is known of the files around them; without it, no link and no index is judged.
 *
 * @example
 * ```ts
 * import { checkProposals, readProposal } from 'ep-export'
 *
 * const { value } = readProposal('# EP-001: Queues\n\n## Goals\n\nTBD', 'EP-001.md')
 * for (const { line, message } of checkProposals([value])) console.log(line, message)
 * ```
 */
export function checkProposals(
  proposals: readonly Proposal[],
  facts: Facts = { files: new Map(), indexes: [] },
  settings: RuleSettings = {},
): Diagnostic[] {
  const each = proposals.flatMap((proposal) => checkProposal(proposal, facts.files.get(proposal.file), settings))
  const together = FOLDER_RULES.filter(({ code }) => settings[code] !== 'off').flatMap((rule) =>
    [...rule.checkFolder(proposals, facts)].map((finding) => told(rule, finding, finding.file, settings)),
  )
  return byPlace([...each, ...together])
}

/** The changes that would mend what is safe to mend in a proposal. */
export function safeEdits(proposal: Proposal, facts: FileFacts = NO_FACTS, settings: RuleSettings = {}): Edit[] {
  return RULES.flatMap((rule) => findingsOf(rule, proposal, facts, settings)).flatMap(({ edit }) =>
    edit ? [edit] : [],
  )
}

function findingsOf(rule: Rule, proposal: Proposal, facts: FileFacts, settings: RuleSettings): Finding[] {
  if (settings[rule.code] === 'off') return []
  const template = proposal.profile?.exact ? proposal.profile.sections : undefined
  const context: Context = { facts, template }
  return [...rule.check(proposal, context)]
}

function told(rule: Rule | FolderRule, finding: Finding, file: string, settings: RuleSettings): Diagnostic {
  const set = settings[rule.code]
  const { message, hint = rule.mend, line, column } = finding
  return {
    code: rule.code,
    severity: set === undefined || set === 'off' ? (finding.severity ?? rule.severity) : set,
    message,
    hint,
    file,
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || column === undefined ? {} : { column }),
  }
}

/** In the order of files and lines; what concerns a whole file comes first. */
function byPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map([...new Set(diagnostics.map(({ file }) => file))].map((file, at) => [file, at]))
  return [...diagnostics].sort(
    (one, other) =>
      (files.get(one.file) ?? 0) - (files.get(other.file) ?? 0) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  )
}
