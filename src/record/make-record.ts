import { findPlaceholders } from '../check/placeholders.ts'
import type { Item, Proposal, Section } from '../model/proposal.ts'
import { isoDate } from '../read/iso-date.ts'
import { findDiagrams } from './diagrams.ts'
import {
  alternativeRecord,
  itemRecord,
  metricRecord,
  openQuestionRecord,
  phaseRecord,
  requirementRecord,
  riskRecord,
} from './items.ts'
import { findProposalLinks } from './links.ts'
import { LISTS, type ListName, type ProposalRecord, type ProseRecord, type SectionRecord } from './record.ts'

/**
 * A proposal as plain data that any program can read.
 *
 * @example
 * ```ts
 * import { makeRecord, readProposal } from 'ep-export'
 *
 * const { value } = readProposal('# EP-012: GPU power\n\n## Goals\n\n- Measure it.', 'EP-012.md')
 * console.log(JSON.stringify(makeRecord(value).goals))
 * ```
 */
export function makeRecord(proposal: Proposal): ProposalRecord {
  const { file, title, id, metadata, sections, items, text } = proposal
  return {
    file,
    title: title ?? null,
    id: id ?? null,
    status: metadata.status ?? null,
    authors: metadata.authors,
    reviewers: metadata.reviewers,
    approvers: metadata.approvers,
    created: isoDate(metadata.created ?? '') ?? null,
    updated: isoDate(metadata.updated ?? '') ?? null,
    language: metadata.language ?? null,
    profile: proposal.profile?.name ?? null,
    metadata: metadata.fields.map(({ label, value, line }) => ({ label, value, line: line || null })),
    sections: sections.map((section) => sectionRecord(section, text)),
    goals: listed(items.goals, itemRecord),
    nonGoals: listed(items.nonGoals, itemRecord),
    limitations: listed(items.limitations, itemRecord),
    requirements: listed(items.requirements, requirementRecord),
    keyChoices: listed(items.keyChoices, itemRecord),
    phases: listed(items.phases, phaseRecord),
    risks: listed(items.risks, riskRecord),
    alternatives: listed(items.alternatives, alternativeRecord),
    successMetrics: listed(items.successMetrics, metricRecord),
    openQuestions: listed(items.openQuestions, openQuestionRecord),
    prose: proseOf(items),
    links: findProposalLinks(proposal),
    diagrams: findDiagrams(proposal),
    placeholders: [...findPlaceholders(proposal)].map(({ text, place }) => ({ text, line: place.line ?? null })),
  }
}

/** The entries of a list, empty where the author wrote paragraphs in its place; null where there is no such section. */
function listed<Entry extends Item, Told>(entries: readonly Entry[] | null, tell: (entry: Entry) => Told) {
  return entries && (isProse(entries) ? [] : entries.map(tell))
}

/** Whether there is no list at all: a paragraph beside a list is an entry of its own. */
function isProse(entries: readonly Item[]): boolean {
  return entries.every((entry) => entry.prose === true)
}

function proseOf(items: Proposal['items']): Readonly<Record<ListName, readonly ProseRecord[]>> {
  const entries = LISTS.map((name) => {
    const entries: readonly Item[] = items[name] ?? []
    return [name, (isProse(entries) ? entries : []).map(({ text, line }) => ({ text, line }))]
  })
  return Object.fromEntries(entries)
}

function sectionRecord({ title, kind, level, slug, line, blocks, sections }: Section, text: string): SectionRecord {
  const start = blocks[0]?.position?.start.offset ?? 0
  const end = blocks.at(-1)?.position?.end.offset ?? start
  return {
    title,
    kind: kind ?? null,
    level,
    slug,
    line,
    markdown: text.slice(start, end),
    sections: sections.map((section) => sectionRecord(section, text)),
  }
}
