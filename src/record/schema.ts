import * as z from 'zod/mini'
import { SECTION_KINDS } from '../model/section-kind.ts'
import type {
  AlternativeRecord,
  DiagramRecord,
  FieldRecord,
  ItemRecord,
  LinkRecord,
  OpenQuestionRecord,
  PhaseRecord,
  PlaceholderRecord,
  ProposalRecord,
  ProseRecord,
  RequirementRecord,
  RiskRecord,
  SectionRecord,
  SuccessMetricRecord,
  TaskRecord,
} from './record.ts'

/** What a schema must say of a type: each of its keys with the key's own type, and no other. The compiler holds the two together. */
type ShapeOf<Data> = { readonly [Key in keyof Data]-?: z.ZodMiniType<Data[Key]> }

const words = z.nullable(z.string())
const line = z.int().check(z.positive(), z.describe('From 1.'))
const ISO = z
  .nullable(z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/)))
  .check(z.describe('YYYY-MM-DD, or YYYY-MM where no day is said; null where the author says no date.'))

const field: ShapeOf<FieldRecord> = {
  label: z.string(),
  value: z.string(),
  line: z.nullable(line).check(z.describe('Null for a field of a file beside the proposal.')),
}

const section: ShapeOf<SectionRecord> = {
  title: z.string(),
  kind: z.nullable(z.enum(SECTION_KINDS)).check(z.describe('What it is about; null where nobody knows.')),
  level: z.int().check(z.positive(), z.describe('1 for a top-level section, however many # it has.')),
  slug: z.string(),
  line,
  markdown: z.string().check(z.describe('What stands under the heading up to the first subsection, as written.')),
  sections: z.array(z.lazy((): z.ZodMiniType<SectionRecord> => sectionSchema)),
}
const sectionSchema: z.ZodMiniType<SectionRecord> = z.strictObject(section).check(z.meta({ id: 'section' }))

const item: ShapeOf<ItemRecord> = {
  text: z
    .string()
    .check(z.describe('Plain text without list mark and leading number; with its label, as in “Phase 1: Foundation”.')),
  line,
  label: words.check(z.describe('What the text starts with: such as Primary Goal, FR1 or Phase 1.')),
  details: words.check(z.describe('What describes it, in plain text.')),
}
const itemSchema = z.strictObject(item).check(z.meta({ id: 'item' }))

const requirement: ShapeOf<RequirementRecord> = {
  ...item,
  kind: z.enum(['functional', 'non-functional']),
  quality: words.check(z.describe('Such as performance, for one that is not functional.')),
}

const task: ShapeOf<TaskRecord> = {
  ...item,
  done: z.nullable(z.boolean()).check(z.describe('Null where the author marks nothing.')),
}

const phase: ShapeOf<PhaseRecord> = {
  ...item,
  when: words.check(z.describe('Such as Weeks 1–4.')),
  done: z.boolean(),
  progress: words.check(z.describe('How far it is, in the author’s words; else how many tasks are ticked.')),
  tasks: z.array(z.strictObject(task)),
}

const risk: ShapeOf<RiskRecord> = {
  ...item,
  category: words.check(z.describe('The heading that groups it.')),
  mitigation: words.check(z.describe('Null for an accepted or unmitigated risk.')),
  likelihood: words,
  impact: words,
}

const alternative: ShapeOf<AlternativeRecord> = {
  ...item,
  description: words,
  reason: words.check(z.describe('Why it was not taken.')),
  chosen: z.boolean().check(z.describe('True for the option that a decision record decides for.')),
}

const metric: ShapeOf<SuccessMetricRecord> = {
  ...item,
  kind: words.check(z.describe('Such as performance.')),
  target: words.check(z.describe('What is to be reached.')),
}

const question: ShapeOf<OpenQuestionRecord> = { ...item, answered: z.boolean(), answer: words }

const paragraph: ShapeOf<ProseRecord> = { text: z.string(), line }
const prose = z.array(z.strictObject(paragraph).check(z.meta({ id: 'prose' })))

const proses: ShapeOf<ProposalRecord['prose']> = {
  goals: prose,
  nonGoals: prose,
  limitations: prose,
  requirements: prose,
  keyChoices: prose,
  phases: prose,
  risks: prose,
  alternatives: prose,
  successMetrics: prose,
  openQuestions: prose,
}

const link: ShapeOf<LinkRecord> = { text: z.string(), line, address: z.string(), id: words }

const diagram: ShapeOf<DiagramRecord> = {
  line,
  kind: z.string().check(z.describe('The language it is written in; ascii for a drawing made of characters.')),
  source: z.string(),
}

const placeholder: ShapeOf<PlaceholderRecord> = { text: z.string(), line: z.nullable(line) }

function list<Entry>(entry: z.ZodMiniType<Entry>): z.ZodMiniType<readonly Entry[] | null> {
  return z
    .nullable(z.array(entry))
    .check(z.describe('Null where there is no such section; empty where it says nothing, or has prose and no list.'))
}

const proposal: ShapeOf<ProposalRecord> = {
  file: z.string().check(z.describe('As it was named on the command line.')),
  title: words,
  id: words,
  status: words.check(z.describe('The author’s words.')),
  authors: z.array(z.string()),
  reviewers: z.array(z.string()),
  approvers: z.array(z.string()),
  created: ISO,
  updated: ISO,
  language: words.check(z.describe('BCP 47.')),
  profile: words.check(z.describe('The family whose ways the proposal follows; null where none is known.')),
  metadata: z.array(z.strictObject(field)),
  sections: z.array(sectionSchema),
  goals: list(itemSchema),
  nonGoals: list(itemSchema),
  limitations: list(itemSchema),
  requirements: list(z.strictObject(requirement)),
  keyChoices: list(itemSchema),
  phases: list(z.strictObject(phase)),
  risks: list(z.strictObject(risk)),
  alternatives: list(z.strictObject(alternative)),
  successMetrics: list(z.strictObject(metric)),
  openQuestions: list(z.strictObject(question)),
  prose: z.strictObject(proses).check(z.describe('Paragraphs of sections in which the author wrote no list.')),
  links: z.array(z.strictObject(link)).check(z.describe('Links to other proposals.')),
  diagrams: z.array(z.strictObject(diagram)),
  placeholders: z.array(z.strictObject(placeholder)).check(z.describe('What was meant to be replaced and was not.')),
}

/** What `ep-export read --json` prints of one proposal, as a JSON Schema of the draft 2020-12. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.strictObject(proposal).check(
    z.meta({
      title: 'Proposal',
      description: 'An Enhancement Proposal as ep-export reads it. Lines count from 1.',
    }),
  )
  return { ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' }) }
}
