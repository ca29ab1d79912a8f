import type {
  Alternative,
  Item,
  OpenQuestion,
  Phase,
  Requirement,
  Risk,
  SuccessMetric,
  Task,
} from '../model/proposal.ts'
import { plainText } from '../read/plain-text.ts'
import type {
  AlternativeRecord,
  ItemRecord,
  OpenQuestionRecord,
  PhaseRecord,
  RequirementRecord,
  RiskRecord,
  SuccessMetricRecord,
  TaskRecord,
} from './record.ts'

/** What every entry of a list tells; a label such as “Primary Goal” belongs to what a reader calls the entry. */
export function itemRecord({ text, line, label, details }: Item): ItemRecord {
  const whole = label === undefined ? text : `${label}: ${text}`
  return { text: whole, line, label: label ?? null, details: plainText(details) || null }
}

/** An entry of the requirements. */
export function requirementRecord(item: Requirement): RequirementRecord {
  return {
    ...itemRecord(item),
    kind: item.functional ? 'functional' : 'non-functional',
    quality: item.quality ?? null,
  }
}

function taskRecord(item: Task): TaskRecord {
  return { ...itemRecord(item), done: item.done ?? null }
}

/** An entry of the phases. */
export function phaseRecord(item: Phase): PhaseRecord {
  return {
    ...itemRecord(item),
    when: item.when ?? null,
    done: item.done,
    progress: item.progress ?? null,
    tasks: item.tasks.map(taskRecord),
  }
}

/** An entry of the risks. */
export function riskRecord(item: Risk): RiskRecord {
  return {
    ...itemRecord(item),
    category: item.category ?? null,
    mitigation: item.mitigation ?? null,
    likelihood: item.likelihood ?? null,
    impact: item.impact ?? null,
  }
}

/** An entry of the alternatives. */
export function alternativeRecord(item: Alternative): AlternativeRecord {
  return {
    ...itemRecord(item),
    description: item.description ?? null,
    reason: item.reason ?? null,
    chosen: item.chosen,
  }
}

/** An entry of the success metrics. */
export function metricRecord(item: SuccessMetric): SuccessMetricRecord {
  return { ...itemRecord(item), kind: item.kind ?? null, target: item.target ?? null }
}

/** An entry of the open questions. */
export function openQuestionRecord(item: OpenQuestion): OpenQuestionRecord {
  return { ...itemRecord(item), answered: item.answered, answer: item.answer ?? null }
}
