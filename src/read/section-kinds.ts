import { entryOf } from '../model/entry-of.ts'
import type { SectionKind } from '../model/section-kind.ts'
import { kindOfTitle } from './section-names.ts'
import { titleKey } from './title-words.ts'

/** What a section is judged by. */
export interface Titled {
  readonly title: string
  /** Titles of its direct subsections. */
  readonly inner: readonly string[]
  /** Kinds of the sections around it, outermost first. */
  readonly around: readonly (SectionKind | undefined)[]
  /** Whether a section around it is no part of the proposal proper, such as a questionnaire of the process. */
  readonly aside: boolean
}

/** Kinds that alone may stand inside a section of a kind; a section of items says with its headings what the items are. */
const INSIDE: Readonly<Partial<Record<SectionKind, readonly SectionKind[]>>> = {
  alternatives: ['alternative'],
  alternative: [],
  options: [],
  drawbacks: [],
  risks: ['technical-risks', 'operational-risks'],
  'technical-risks': [],
  'operational-risks': [],
  requirements: ['functional-requirements', 'non-functional-requirements'],
  'functional-requirements': [],
  'non-functional-requirements': [],
  goals: ['goals', 'non-goals', 'success-metrics'],
  'non-goals': [],
  'open-questions': ['non-goals'],
  'success-metrics': [],
  'key-choices': [],
  testing: ['test-coverage', 'test-infrastructure'],
  graduation: [],
  plan: ['phase', 'risks', 'success-metrics', 'graduation', 'open-questions'],
  phase: ['phase'],
  limitations: [],
}

/** Titles that mean a kind only at the top of a document, where nothing stronger says so. */
const AT_TOP: Readonly<Record<string, SectionKind>> = {
  introduction: 'summary',
  overview: 'summary',
  plan: 'plan',
  option: 'alternatives',
  compatibility: 'migration',
}

/** Titles that mean a kind only inside a section of another. */
const UNDER: readonly (readonly [SectionKind, RegExp, SectionKind])[] = [
  ['deployment', /^(?:kubernete|k8|openshift|helm)\b/, 'deployment-kubernetes'],
  ['deployment', /^(?:standalone|bare metal|docker|systemd|binary)\b/, 'deployment-standalone'],
  ['plan', /^(?:phase|stage|milestone|step|iteration|sprint|wave|week|m|p)? ?\d+/, 'phase'],
  ['configuration', /^new configuration file/, 'new-configuration'],
  ['testing', /coverage$/, 'test-coverage'],
  ['testing', /infrastructure$/, 'test-infrastructure'],
]

const PHASES = /^(?:phase|milestone|stage|sprint|iteration) (?:\d+|[ivx]+|[a-z])(?: |$)/

/** “Implementation” is the plan where its subsections are phases, else the design. */
function kindOfImplementation(inner: readonly string[]): SectionKind {
  return inner.some((title) => PHASES.test(titleKey(title))) ? 'plan' : 'design'
}

/** The kind of a section, by its title and by where it stands; `own` are the kinds of titles in the document's family. */
export function kindOfSection(
  { title, inner, around, aside }: Titled,
  own: ReadonlyMap<string, SectionKind> = new Map(),
): SectionKind | undefined {
  const key = titleKey(title)
  const outer = around.at(-1)
  const under = UNDER.find(([parent, pattern]) => parent === outer && pattern.test(key))
  if (under) return under[2]
  const named = own.get(key) ?? kindOfTitle(title)
  const kind = key === 'implementation' ? kindOfImplementation(inner) : named
  if (aside) return undefined
  for (const parent of around) {
    const allowed = parent && INSIDE[parent]
    if (allowed && !(kind && allowed.includes(kind))) return undefined
  }
  return around.length === 0 ? (own.get(key) ?? entryOf(AT_TOP, key) ?? kind) : kind
}

/** Sections of the process rather than of the proposal. */
export function isAside(title: string): boolean {
  return /^(?:production readiness|release signoff|appendix|appendice)/.test(titleKey(title))
}
