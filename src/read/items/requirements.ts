import type { Requirement, Section } from '../../model/proposal.ts'
import { titleKey } from '../title-words.ts'
import type { Entry } from './entry.ts'
import { findParts } from './find-parts.ts'
import { type Gathering, gather } from './gather.ts'
import type { Part } from './part.ts'
import { itemOf } from './simple-items.ts'

/** Qualities of a system that requirements are grouped by. */
const QUALITY =
  /^(?:performance|reliability|security|maintainability|testability|scalability|usability|availability|observability|compatibility|backward compatibility|portability|extensibility|operability|efficiency|robustness|accessibility|interoperability|durability|resilience|privacy|compliance|latency|throughput|monitoring|documentation|simplicity|cost|resource usage|overhead|safety|flexibility|configurability|debuggability|deployability|consistency|correctness|accuracy)\b/

const GATHERING: Gathering = {
  groups: new RegExp(
    `\\brequirement$|^(?:functional|non functional|must|should|could|must have|should have|nice to have|phase \\w+)$|${QUALITY.source}`,
  ),
  headed: false,
  skip: () => false,
}

/** The quality that a requirement is about, by its own words or by the heading above it. */
function qualityOf(entry: Entry): string | undefined {
  const named = /^([\p{L} /-]{3,40}?)\s*(?::|\s[–—-]\s)\s*(?=\S)/u.exec(entry.text)
  const own = named?.[1] && QUALITY.test(titleKey(named[1])) ? named[1] : undefined
  const [label, group] = [entry.label, entry.group].map((title) =>
    title && QUALITY.test(titleKey(title)) ? title.replace(/\s+requirements?(?: \d+)?$/i, '') : undefined,
  )
  return (label ?? own ?? group)?.toLowerCase()
}

function requirementsOf(part: Part, functional: boolean | undefined): Requirement[] {
  const inner = part.parts.filter(
    (each) => each.kind === 'functional-requirements' || each.kind === 'non-functional-requirements',
  )
  const rest: Part = { ...part, parts: part.parts.filter((each) => !inner.includes(each)) }
  const entries =
    inner.length > 0 &&
    rest.parts.length === 0 &&
    !part.blocks.some((block) => block.type === 'list' || block.type === 'table')
      ? []
      : gather(rest, GATHERING)
  const own = entries.map((entry): Requirement => {
    const quality = qualityOf(entry)
    const isFunctional = functional ?? (quality === undefined && !/^NFR/i.test(entry.label ?? ''))
    return { ...itemOf(entry), functional: isFunctional, ...(quality === undefined || isFunctional ? {} : { quality }) }
  })
  return [...own, ...inner.flatMap((each) => requirementsOf(each, each.kind === 'functional-requirements'))]
}

/** What this proposal has to fulfil, functional and not. */
export function readRequirements(sections: readonly Section[]): Requirement[] | null {
  const parts = findParts(sections, ['requirements', 'functional-requirements', 'non-functional-requirements'])
  if (parts.length === 0) return null
  return parts.flatMap((part) =>
    requirementsOf(part, part.kind === 'requirements' ? undefined : part.kind === 'functional-requirements'),
  )
}
