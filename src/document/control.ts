import { fullyCalled } from '../model/called.ts'
import type { History, Revision } from '../model/history.ts'
import type { MetadataField, Proposal } from '../model/proposal.ts'
import { labelKey } from '../read/field.ts'
import { type FieldMeaning, namesOf } from '../read/known-labels.ts'
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

const PEOPLE: readonly FieldMeaning[] = ['authors', 'reviewers', 'approvers']

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
  const document = fullyCalled(proposal)
  const facts = [
    ['Document', document],
    ['Status', status],
    ['Authors', cover.authors],
    ['Created', created],
    ['Updated', updated],
  ] as const
  const told = { title: document, id: document, status, created, updated }
  return {
    facts: [
      ...facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
      ...cover.fields.filter((field) => !isTold(field, told)).map(({ label, value }) => ({ label, value })),
    ],
    signatories: signatories.length === 0 ? undefined : signatories,
    revisions: history?.revisions,
  }
}

/** Whether what a field says stands on the page already: people sign, or are its authors. */
function isTold({ label, value }: MetadataField, told: Partial<Record<FieldMeaning, string | undefined>>): boolean {
  const key = labelKey(label)
  if (PEOPLE.some((meaning) => namesOf(meaning).includes(key))) return true
  return Object.entries(told).some(
    ([meaning, fact]) =>
      namesOf(meaning as FieldMeaning).includes(key) &&
      fact !== undefined &&
      (fact.includes(value) || value.includes(fact)),
  )
}
