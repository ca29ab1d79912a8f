import type { RootContent } from 'mdast'
import type { Phase, Section } from '../../model/proposal.ts'
import { walkSections } from '../find-sections.ts'
import { plainText } from '../plain-text.ts'
import { saysNothing } from './emptiness.ts'
import { type Entry, entriesOfList } from './entry.ts'
import { findParts } from './find-parts.ts'
import { type Gathering, gather } from './gather.ts'
import { type Part, partOfSection, partsOfLines } from './part.ts'
import { phaseOf } from './phase.ts'

/** Titles below a plan that are no phase. */
const ASIDE =
  /^(?:overview|dependency|timeline|resource|reference|summary|note|risk|success|success criteria|success metric|prerequisite|estimate|effort|team|ownership|testing|test plan|documentation plan|critical path|gantt|current state|status|rollback|assumption|scope|total|deliverable|open question|graduation)/

const PHASE =
  /^(?:phase|milestone|stage|sprint|iteration|wave|step|week|month|quarter|release|pr|m|p|s) ?(?:\d|[ivx]+\b|[a-d]\b)/

const GATHERING: Gathering = {
  groups:
    /^(?:phase|milestone|implementation phase|stage|timeline|roadmap|step|development phase|proposed phase|graduation criteria|schedule)$/,
  headed: true,
  skip: (part) => ASIDE.test(part.key) && !GATHERING.groups.test(part.key),
}

function phasesOfPart(part: Part): Phase[] {
  const named = part.parts.filter((inner) => PHASE.test(inner.key) || inner.kind === 'phase')
  if (named.length > 0)
    return gather({ ...part, blocks: [], parts: named }, { ...GATHERING, skip: () => false }).map(phaseOf)
  const headed = part.parts.filter((inner) => !GATHERING.skip?.(inner))
  return gather(
    headed.length > 0
      ? { ...part, blocks: part.blocks.filter((block) => block.type === 'table' && headed.length < 2), parts: headed }
      : part,
    GATHERING,
  ).map(phaseOf)
}

/** Rank of a plan by its title: a plan or phases, then a timeline, then an action plan. */
function rank(key: string): number {
  if (/^action plan/.test(key)) return 3
  return /^(?:timeline|schedule|proposed timeline)/.test(key) ? 1 : 0
}

/** Sections named “Phase 1” wherever they stand; along the way of the users only headings count, no lines in bold. */
function namedPhases(sections: readonly Section[]): Phase[] {
  const found: Phase[] = []
  for (const { section, around } of walkSections(sections)) {
    const whole = [...around, section]
    if (whole.some((each) => each.kind === 'rollback' || each.kind === 'alternatives')) continue
    if (section.kind !== 'phase' && whole.some((each) => each.kind === 'migration' || each.kind === 'migration-path'))
      continue
    const part = partOfSection({ ...section, sections: [] })
    const inner = part.parts.filter((each) => each.kind === 'phase')
    if (section.kind === 'phase')
      found.push(...gather({ ...part, blocks: [], parts: [partOfSection(section)] }, GATHERING).map(phaseOf))
    else if (inner.length > 1) found.push(...gather({ ...part, blocks: [], parts: inner }, GATHERING).map(phaseOf))
  }
  return found
}

/** Titles that stand for a stage of graduation. */
const STAGE =
  /\b(?:alpha|beta|ga|stable|standard|experimental|preview|general availability|deprecation|stage|phase|v\d+)\b/

const STAGE_FIRST =
  /^(?:(?:pre-?)?alpha|beta|ga|stable|standard|experimental|general availability|(?:dev(?:eloper)?|tech(?:nology)?) preview|stage \w+|phase \w+)\b/i

/** The entries of lists that each start with a stage. */
function listedStages(blocks: readonly RootContent[]): Entry[] {
  const entries = blocks.flatMap((block) => (block.type === 'list' ? entriesOfList(block) : []))
  return entries.length > 1 && entries.every(({ label, text }) => STAGE_FIRST.test(label ?? text)) ? entries : []
}

/** Stages of graduation: the headings of that section, its lines with a colon or the entries of its list, where they stand for stages. */
function graduationStages(sections: readonly Section[]): Phase[] | undefined {
  const parts = findParts(sections, ['graduation'], false)
  const stages = parts.flatMap((part) => {
    const inHeadings = part.parts.filter((inner) => STAGE.test(inner.key))
    const headed = inHeadings.length > 0 ? inHeadings : partsOfLines(part.blocks, (key) => STAGE.test(key))
    if (headed.length === 0) return listedStages(part.blocks)
    return gather(
      { ...part, blocks: [], parts: headed },
      {
        ...GATHERING,
        skip: (inner) => inner.key === 'deprecation' && saysNothing(plainText(inner.blocks as RootContent[])),
      },
    )
  })
  return stages.length > 0 ? stages.map(phaseOf) : undefined
}

/** The steps in which the proposal is to be built, from the section that plans them. */
export function readPhases(sections: readonly Section[]): Phase[] | null {
  const plans = findParts(sections, ['plan']).sort((one, other) => rank(one.key) - rank(other.key))
  const best = plans[0] && rank(plans[0].key)
  const planned = plans.filter((part) => rank(part.key) === best).flatMap(phasesOfPart)
  if (best === 0) return planned
  const named = namedPhases(sections)
  if (named.length > 0) return named
  if (best === 1) return planned
  return graduationStages(sections) ?? (best === undefined ? null : planned)
}
