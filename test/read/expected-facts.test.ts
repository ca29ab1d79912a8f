import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Item, Proposal, ProposalItems } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

/** What real documents contain, written down by hand: facts only. `EXPECTED_CORPUS` names another folder of documents. */
const folder = resolve(import.meta.dirname, '../../fixtures/expected')
const corpus = resolve(import.meta.dirname, '../../../shared/corpus')

/** An item of a list: its line alone, or with what a reader says of it. */
type Fact = number | { line: number; mitigated?: boolean; answered?: boolean; done?: boolean; chosen?: boolean }
type Facts = null | { prose: true } | Fact[]
type Lists = Record<keyof ProposalItems, Facts>
interface Expected extends Lists {
  path: string
  sidecar?: string
  title: string | null
  id: string | null
  status: string | null
  authors: string[]
  created: string | null
  updated: string | null
}

/** Of one field of one document: what a reader says and what was read, as comparable words. */
interface Answer {
  readonly file: string
  readonly field: string
  readonly wanted: readonly string[]
  readonly found: readonly string[]
}

const LISTS: readonly (keyof ProposalItems)[] = [
  'goals',
  'nonGoals',
  'limitations',
  'requirements',
  'keyChoices',
  'phases',
  'risks',
  'alternatives',
  'successMetrics',
  'openQuestions',
]

/** What a reader says of an item besides that it is one, and where the reading says it. */
const MARKS: readonly (readonly [
  keyof ProposalItems,
  'mitigated' | 'answered' | 'done' | 'chosen',
  (item: Item) => boolean,
])[] = [
  ['risks', 'mitigated', (item) => 'mitigation' in item && item.mitigation !== undefined],
  ['openQuestions', 'answered', (item) => 'answered' in item && item.answered === true],
  ['phases', 'done', (item) => 'done' in item && item.done === true],
  ['alternatives', 'chosen', (item) => 'chosen' in item && item.chosen === true],
]

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s@*_`"“”]+/g, ' ')
    .trim()
}

function words(value: string | readonly string[] | null | undefined): string[] {
  return [value ?? []].flat().map(comparable)
}

function wantedOf(facts: Facts): string[] {
  if (facts === null) return []
  if (!Array.isArray(facts)) return ['prose']
  return facts.length === 0 ? ['nothing'] : facts.map((fact) => String(typeof fact === 'number' ? fact : fact.line))
}

function foundOf(items: readonly Item[] | null): string[] {
  if (items === null) return []
  if (items.length === 0) return ['nothing']
  return items.every((item) => item.prose) ? ['prose'] : items.map((item) => String(item.line))
}

function answersOf(file: string, expected: Expected, proposal: Proposal): Answer[] {
  const { metadata, items } = proposal
  const answer = (field: string, wanted: readonly string[], found: readonly string[]): Answer => ({
    file,
    field,
    wanted,
    found,
  })
  return [
    answer('title', words(expected.title), words(proposal.title)),
    answer('id', words(expected.id), words(proposal.id)),
    answer('status', words(expected.status), words(metadata.status)),
    answer('authors', words(expected.authors), words(metadata.authors)),
    answer('created', words(expected.created), words(metadata.created)),
    answer('updated', words(expected.updated), words(metadata.updated)),
    ...LISTS.map((list) => answer(list, wantedOf(expected[list]), foundOf(items[list]))),
    ...MARKS.map(([list, mark, holds]) => {
      const facts = expected[list]
      const told = Array.isArray(facts) ? facts.filter((fact) => typeof fact !== 'number') : []
      const lines = told.map((fact) => fact.line)
      const read = (items[list] ?? []).filter((item) => lines.includes(item.line) && holds(item))
      const wanted = told.filter((fact) => fact[mark]).map((fact) => String(fact.line))
      return answer(
        `${list} ${mark}`,
        wanted,
        read.map((item) => String(item.line)),
      )
    }),
  ]
}

function common(one: readonly string[], other: readonly string[]): number {
  const left = [...other]
  return one.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function sum(answers: readonly Answer[], count: (answer: Answer) => number): number {
  return answers.reduce((total, answer) => total + count(answer), 0)
}

/** How much of what was found is right, and how much of what is right was found; 1 where there is nothing. */
function judge(answers: readonly Answer[]): { right: number; wanted: number; precision: number; recall: number } {
  const right = sum(answers, ({ wanted, found }) => common(wanted, found))
  const wanted = sum(answers, (answer) => answer.wanted.length)
  const found = sum(answers, (answer) => answer.found.length)
  return { right, wanted, precision: found === 0 ? 1 : right / found, recall: wanted === 0 ? 1 : right / wanted }
}

function answers(): Answer[] {
  if (!existsSync(corpus)) {
    console.log(`No real proposals at ${corpus}; what they contain is not compared.`)
    return []
  }
  return readdirSync(folder).flatMap((name) => {
    const expected: Expected = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const text = (path: string) => readFileSync(join(corpus, path), 'utf8')
    const sidecar = expected.sidecar === undefined ? undefined : text(expected.sidecar)
    return answersOf(name, expected, readProposal(text(expected.path), expected.path, { sidecar }).value)
  })
}

const all = answers()
const fields = [...new Set(all.map((answer) => answer.field))]

if (all.length > 0) {
  const rows = fields.map((field) => {
    const { wanted, precision, recall } = judge(all.filter((answer) => answer.field === field))
    return `${field.padEnd(24)} ${String(wanted).padStart(4)} ${precision.toFixed(3)} ${recall.toFixed(3)}`
  })
  const wrong = all
    .filter(({ wanted, found }) => [...wanted].sort().join() !== [...found].sort().join())
    .map(
      ({ file, field, wanted, found }) => `${file} ${field}: wanted [${wanted.join(', ')}], read [${found.join(', ')}]`,
    )
  console.log([`${'field'.padEnd(24)} facts precision recall`, ...rows, ...wrong].join('\n'))
}

describe.skipIf(all.length === 0)(
  'of what real proposals contain, 98 % is read and 98 % of what is read is there',
  () => {
    test.each(fields)('%s', (field) => {
      const { precision, recall } = judge(all.filter((answer) => answer.field === field))
      expect(precision).toBeGreaterThanOrEqual(0.98)
      expect(recall).toBeGreaterThanOrEqual(0.98)
    })
  },
)
