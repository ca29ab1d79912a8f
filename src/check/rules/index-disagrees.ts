import type { Proposal } from '../../model/proposal.ts'
import { isoDate } from '../../read/iso-date.ts'
import { readPeople } from '../../read/people.ts'
import type { IndexFacts } from '../facts.ts'
import { fieldsOf } from '../fields.ts'
import type { IndexCell, IndexRow } from '../index-rows.ts'
import { quote } from '../quote.ts'
import type { Finding, FolderRule } from '../rule.ts'

/** What an index tells of proposals, and what they tell themselves. */
export const indexDisagrees: FolderRule = {
  code: 'index-disagrees',
  severity: 'error',
  what: 'The table of an index says something else than the proposals, lacks one, or names one that is not there.',
  why: 'Most people read the table only.',
  mend: 'Mend the row, or the proposal where the row is right.',
  *checkFolder(_, { indexes }) {
    for (const index of indexes) for (const finding of inIndex(index)) yield { ...finding, file: index.file }
  },
}

function* inIndex(index: IndexFacts): Generator<Finding> {
  const listed = new Set<string>()
  for (const row of index.rows) {
    const target = index.targets.get(row.address)
    if (target === undefined) continue
    listed.add(target.file)
    if (!target.there) {
      yield {
        message: `The row names ${quote(row.address)}, which is not there.`,
        hint: 'Remove the row, or mend its link.',
        ...row.place,
      }
    } else if (target.proposal !== undefined) yield* inRow(row, target.proposal)
  }
  for (const file of index.expected) {
    if (listed.has(file)) continue
    const [row] = index.rows
    yield { message: `The table has no row for ${file}.`, hint: 'Add one.', severity: 'warning', ...(row?.place ?? {}) }
  }
}

function* inRow(row: IndexRow, proposal: Proposal): Generator<Finding> {
  const { status, created, updated } = proposal.metadata
  const name = proposal.id ?? proposal.file
  const differs = (what: string, cell: IndexCell, own: string): Finding => ({
    message: `The table says that the ${what} of ${name} is ${quote(cell.text)}; the proposal says ${quote(own)}.`,
    ...cell.place,
  })
  if (row.status && status !== undefined && says(row.status) && word(row.status.text) !== word(status)) {
    yield differs('status', row.status, status)
  }
  if (
    row.author &&
    says(row.author) &&
    proposal.metadata.authors.length > 0 &&
    !areAuthors(row.author.text, proposal)
  ) {
    yield differs('author', row.author, proposal.metadata.authors.join(', '))
  }
  if (row.created && created !== undefined && !sameDay(row.created.text, created))
    yield differs('date', row.created, created)
  if (row.updated && updated !== undefined && !sameDay(row.updated.text, updated))
    yield differs('last update', row.updated, updated)
}

function says({ text }: IndexCell): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A status without its picture and its remark in brackets. */
function word(status: string): string {
  return status
    .toLowerCase()
    .replace(/[([（].*$/s, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether everybody that the cell names wrote the proposal; it need not name all. */
function areAuthors(cell: string, proposal: Proposal): boolean {
  const handles = fieldsOf(proposal, 'authors').flatMap(({ value }) => value.match(/@[\w-]+/g) ?? [])
  const known = new Set([...proposal.metadata.authors, ...handles].map(nameKey))
  const named = readPeople([cell])
  return named.every((person) => known.has(nameKey(person)))
}

function nameKey(person: string): string {
  return person
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/[\s._-]+/g, ' ')
}

/** Dates that cannot be compared do not disagree. */
function sameDay(one: string, other: string): boolean {
  const [first, second] = [isoDate(one), isoDate(other)]
  if (first === undefined || second === undefined) return true
  const length = Math.min(first.length, second.length)
  return first.slice(0, length) === second.slice(0, length)
}
