import { fullyCalled } from '../model/called.ts'
import type { History, Revision } from '../model/history.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Cover } from './cover.ts'

/** A person who signs, and as what. */
interface Signatory {
  readonly name: string
  readonly role: 'Reviewer' | 'Approver'
}

/** What the page of document control shows. */
export interface Control {
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly signatories: readonly Signatory[] | undefined
  readonly revisions: readonly Revision[] | undefined
}

/** More than so many people sign no page. */
const MOST = 40

/** The page of document control: for a proposal that somebody reviews or approves, or whose history was asked for. */
export function controlOf(proposal: Proposal, cover: Cover, history: History | undefined): Control | undefined {
  const { reviewers, approvers, status, created, updated } = proposal.metadata
  const signatories = [
    ...approvers.map((name) => ({ name, role: 'Approver' as const })),
    ...reviewers.filter((name) => !approvers.includes(name)).map((name) => ({ name, role: 'Reviewer' as const })),
  ].slice(0, MOST)
  if (signatories.length === 0 && history === undefined) return undefined
  const facts = [
    ['Document', fullyCalled(proposal)],
    ['Status', status],
    ['Authors', cover.authors],
    ['Created', created],
    ['Updated', updated],
  ] as const
  return {
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    signatories: signatories.length === 0 ? undefined : signatories,
    revisions: history?.revisions,
  }
}
