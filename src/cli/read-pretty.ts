import colors from 'picocolors'
import { LISTS, type ListName, type ProposalRecord, type SectionRecord } from '../record/record.ts'
import { printable } from './printable.ts'

const { bold, cyan, dim, green } = colors.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR)

/** Columns of a line that is printed, so that it seldom wraps. */
const WIDTH = 110

const NAMES: Readonly<Record<ListName, string>> = {
  goals: 'Goals',
  nonGoals: 'Non-goals',
  limitations: 'Limitations',
  requirements: 'Requirements',
  keyChoices: 'Key design choices',
  phases: 'Phases',
  risks: 'Risks',
  alternatives: 'Alternatives',
  successMetrics: 'Success metrics',
  openQuestions: 'Open questions',
}

/** Proposals as outlines for people, each entry behind its line. */
export function tellPretty(proposals: readonly ProposalRecord[]): string {
  return proposals.map((proposal) => `${outlineOf(proposal).join('\n')}\n`).join('\n')
}

function outlineOf(proposal: ProposalRecord): string[] {
  const { file, id, title, links, diagrams, placeholders } = proposal
  const digits = String(Math.max(0, ...proposal.sections.map(lastLine))).length
  const row = (line: number | null, text: string, depth = 0): string =>
    `${dim(String(line ?? '').padStart(digits + 2))}  ${'  '.repeat(depth)}${text}`
  const rows = (name: string, entries: readonly { line: number | null; text: string }[]): string[] =>
    entries.length === 0
      ? []
      : ['', heading(name, entries.length), ...entries.map((each) => row(each.line, cut(each.text)))]
  const sections = (all: readonly SectionRecord[]): string[] =>
    all.flatMap(({ line, title: name, kind, level, sections: inner }) => [
      row(line, `${cut(name)}${kind === null ? '' : ` ${cyan(kind)}`}`, level - 1),
      ...sections(inner),
    ])
  const lists = LISTS.flatMap((name) => {
    const items = proposal[name]
    if (items === null) return []
    const prose = proposal.prose[name]
    if (prose.length > 0 && items.length === 0) {
      return ['', `${bold(NAMES[name])} ${dim('as prose')}`, ...prose.map(({ line, text }) => row(line, cut(text)))]
    }
    return ['', heading(NAMES[name], items.length), ...items.map((item) => row(item.line, told(item)))]
  })
  const absent = LISTS.filter((name) => proposal[name] === null).map((name) => NAMES[name].toLowerCase())
  return [
    bold(printable([id, title ?? 'without a title'].filter((part) => part !== null).join(': '))),
    dim(printable([file, ...factsOf(proposal)].join(' · '))),
    ...(proposal.sections.length === 0
      ? []
      : ['', heading('Sections', count(proposal.sections)), ...sections(proposal.sections)]),
    ...lists,
    ...rows(
      'Links to proposals',
      links.map(({ line, text, address }) => ({ line, text: `${text} ${address}` })),
    ),
    ...rows(
      'Diagrams',
      diagrams.map(({ line, kind }) => ({ line, text: kind })),
    ),
    ...rows('Placeholders', placeholders),
    ...(absent.length === 0 ? [] : ['', dim(`There is no section on ${absent.join(', ')}.`)]),
  ]
}

function factsOf({ profile, status, authors, created, updated }: ProposalRecord): string[] {
  const facts = [
    profile,
    status,
    authors.length === 0 ? null : `by ${authors.join(', ')}`,
    created,
    updated === null ? null : `updated ${updated}`,
  ]
  return facts.filter((fact) => fact !== null)
}

type EntryRecord = NonNullable<ProposalRecord[ListName]>[number]

/** An entry in a line: its label, its words, and what is known of it besides. */
function told(item: EntryRecord): string {
  const words = item.label === null ? item.text : `${item.label}: ${item.text}`
  return [cut(words), ...marksOf(item)].join(' ')
}

function marksOf(item: EntryRecord): string[] {
  if ('mitigation' in item) return item.mitigation === null ? [] : [dim(`→ ${cut(item.mitigation)}`)]
  if ('reason' in item) {
    return [...(item.chosen ? [green('✓')] : []), ...(item.reason === null ? [] : [dim(`✗ ${cut(item.reason)}`)])]
  }
  if ('answered' in item) return item.answered ? [green('✓')] : []
  if (!('tasks' in item)) return []
  const facts = [item.when === null ? '' : `(${cut(item.when)})`, `${item.tasks.length} tasks`]
  return [...(item.done ? [green('✓')] : []), ...facts.filter((fact) => fact !== '' && fact !== '0 tasks').map(dim)]
}

function heading(name: string, entries: number): string {
  return `${bold(name)} ${dim(String(entries))}`
}

function cut(text: string): string {
  const line = printable(text)
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1).trimEnd()}…`
}

function count(sections: readonly SectionRecord[]): number {
  return sections.reduce((sum, { sections: inner }) => sum + 1 + count(inner), 0)
}

function lastLine({ line, sections }: SectionRecord): number {
  return Math.max(line, ...sections.map(lastLine))
}
