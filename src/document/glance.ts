import { LIKELIHOODS, weighedRisks } from '../content/weighed-risks.ts'
import type { Proposal } from '../model/proposal.ts'
import type { SectionKind } from '../model/section-kind.ts'
import { walkSections } from '../read/find-sections.ts'
import { sectionId } from './section-id.ts'

/** Where a part of the page leads. */
interface Place {
  readonly id: string
  readonly href: string
}

/** What a reader sees of a proposal before reading it: each part drawn from what the author wrote, and linked to it. */
export interface Glance {
  readonly plan: (Place & { readonly steps: readonly Step[]; readonly columns: number }) | undefined
  readonly risks:
    | (Place & { readonly rows: readonly Row[]; readonly list: readonly { number: number; words: string }[] })
    | undefined
  readonly requirements:
    | (Place & { readonly list: readonly { name: string; words: string }[]; readonly more: number | undefined })
    | undefined
}

interface Step {
  readonly label: string
  readonly words: string
  readonly when: string | undefined
  readonly progress: string | undefined
  readonly done: boolean
}

interface Row {
  readonly name: string
  readonly fields: readonly { readonly gravity: number; readonly numbers: string }[]
}

/** Fewer than this need no picture, and more of them fit none. */
const PHASES = { fewest: 3, most: 8 }
const RISKS = { fewest: 2, most: 14 }
const REQUIREMENTS = { fewest: 4, most: 12 }

/** Phases side by side at most. */
const ABREAST = 4

/** Characters of an item that are shown. */
const WORDS = 130

/** The page that shows a proposal at a glance; undefined where it would show little more than one list again. */
export function glanceOf(proposal: Proposal): Glance | undefined {
  const [plan, risks, requirements] = [planOf(proposal), risksOf(proposal), requirementsOf(proposal)]
  const parts = [plan, risks, requirements].filter((part) => part !== undefined).length
  return risks === undefined && parts < 2 ? undefined : { plan, risks, requirements }
}

function planOf(proposal: Proposal): Glance['plan'] {
  const phases = (proposal.items.phases ?? []).filter(({ prose }) => prose !== true)
  const place = placeOf(proposal, ['plan', 'phase', 'migration-path', 'graduation'])
  if (place === undefined || phases.length < PHASES.fewest || phases.length > PHASES.most) return undefined
  const steps = phases.map((phase, index): Step => {
    const done = phase.tasks.filter((task) => task.done === true).length
    const isTracked = phase.tasks.some((task) => task.done !== undefined)
    return {
      label: phase.label ?? String(index + 1),
      words: shortened(phase.text),
      when: phase.when,
      progress: isTracked ? `${done} of ${phase.tasks.length} done` : undefined,
      done: phase.done,
    }
  })
  const rows = Math.ceil(steps.length / ABREAST)
  return { ...place, steps, columns: Math.ceil(steps.length / rows) }
}

function risksOf(proposal: Proposal): Glance['risks'] {
  const placed = weighedRisks(proposal.items.risks ?? [])
  const place = placeOf(proposal, ['risks', 'technical-risks', 'operational-risks'])
  if (place === undefined || placed.length < RISKS.fewest) return undefined
  const rows = LIKELIHOODS.map(([likelihood, name]) => ({
    name,
    fields: ([1, 2, 3] as const).map((impact) => ({
      gravity: likelihood + impact,
      numbers: placed
        .filter((one) => one.likelihood === likelihood && one.impact === impact)
        .map(({ number }) => number)
        .join('  '),
    })),
  }))
  const gravest = [...placed].sort((a, b) => b.likelihood + b.impact - a.likelihood - a.impact || a.number - b.number)
  const list = gravest
    .slice(0, RISKS.most)
    .map(({ number, risk }) => ({ number, words: shortened(risk.label ?? risk.text) }))
  return { ...place, rows, list }
}

function requirementsOf(proposal: Proposal): Glance['requirements'] {
  const requirements = (proposal.items.requirements ?? []).filter(({ prose }) => prose !== true)
  const place = placeOf(proposal, ['requirements', 'functional-requirements'])
  const isNamed = requirements.filter(({ label }) => label !== undefined).length * 2 > requirements.length
  if (place === undefined || !isNamed || requirements.length < REQUIREMENTS.fewest) return undefined
  const list = requirements.slice(0, REQUIREMENTS.most).map(({ label, quality, text }) => ({
    name: label ?? capital(quality),
    words: shortened(withoutName(text, quality)),
  }))
  return { ...place, list, more: requirements.length - list.length || undefined }
}

/** The first section of some kinds. */
function placeOf({ sections }: Proposal, kinds: readonly SectionKind[]): Place | undefined {
  for (const { section } of walkSections(sections)) {
    if (section.kind === undefined || !kinds.includes(section.kind)) continue
    const id = sectionId(section)
    return { id, href: `#${encodeURIComponent(id)}` }
  }
  return undefined
}

/** What names the quality that a requirement asks for is not said twice. */
function withoutName(words: string, name = ''): string {
  const start = `${name}:`
  return words.toLowerCase().startsWith(start.toLowerCase()) ? words.slice(start.length) : words
}

function capital(word = ''): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= WORDS ? line : `${line.slice(0, WORDS).replace(/\s+\S*$/, '')} …`
}
