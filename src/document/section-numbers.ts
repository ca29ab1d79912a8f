import type { Proposal, Section } from '../model/proposal.ts'

/** Levels of sections that are numbered. */
const LEVELS = 3

/** A number, or a word for it, at the begin of a heading. */
const NUMBERED = /^(?:\d+(?:\.\d+)*[.)]?\s|[IVX]{1,5}[.)]\s|§|(?:section|chapter|part|appendix)\s+[\dA-Z]\b)/i

/** The numbers of sections, such as `2.1`, by slug; none where the author numbers sections already. */
function sectionNumbers({ sections }: Proposal): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  if (sections.filter(({ title }) => NUMBERED.test(title)).length * 3 >= Math.max(sections.length, 1)) return numbers
  number(sections, '', numbers)
  return numbers
}

function number(sections: readonly Section[], prefix: string, numbers: Map<string, string>): void {
  for (const [index, section] of sections.entries()) {
    if (section.level > LEVELS) continue
    const own = `${prefix}${index + 1}`
    numbers.set(section.slug, own)
    number(section.sections, `${own}.`, numbers)
  }
}

/** A proposal with the numbers of its sections before their headings. */
export function withNumbers(proposal: Proposal): Proposal {
  const numbers = sectionNumbers(proposal)
  return numbers.size === 0
    ? proposal
    : { ...proposal, sections: proposal.sections.map((one) => numbered(one, numbers)) }
}

function numbered(section: Section, numbers: ReadonlyMap<string, string>): Section {
  const own = numbers.get(section.slug)
  const sections = section.sections.map((one) => numbered(one, numbers))
  if (own === undefined) return { ...section, sections }
  const start = `${own}\u00a0\u00a0`
  const heading = {
    ...section.heading,
    children: [{ type: 'text' as const, value: start }, ...section.heading.children],
  }
  return { ...section, sections, heading, title: start + section.title }
}
