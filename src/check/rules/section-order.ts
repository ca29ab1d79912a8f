import { placeOf } from '../place.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** Sections of the template that stand in another order. */
export const sectionOrder: Rule = {
  code: 'section-order',
  severity: 'hint',
  what: 'A section stands elsewhere than in the template.',
  why: 'Who reads many proposals finds things by where they stand.',
  mend: 'Move it to where the template has it.',
  *check({ sections }, { template }) {
    if (template === undefined) return
    const known = sections.flatMap((section) => {
      const rank = template.findIndex(({ kinds }) => section.kind !== undefined && kinds?.includes(section.kind))
      return rank < 0 ? [] : [{ section, rank }]
    })
    const kept = longestRun(known.map(({ rank }) => rank))
    for (const [at, { section, rank }] of known.entries()) {
      if (kept.has(at)) continue
      const before = [...kept].map((each) => known[each]).filter((each) => (each?.rank ?? rank) < rank)
      const place = before.at(-1)
      yield {
        message: `The section ${quote(section.title)} stands elsewhere than in the template.`,
        hint: place === undefined ? 'Move it to the front.' : `Move it behind ${quote(place.section.title)}.`,
        ...placeOf(section.heading),
      }
    }
  },
}

/** The positions of a longest run that never goes back, so that as few as possible are out of order. */
function longestRun(ranks: readonly number[]): Set<number> {
  const best: { length: number; previous: number }[] = []
  let end = -1
  ranks.forEach((rank, at) => {
    const entry = { length: 1, previous: -1 }
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1
      if ((ranks[earlier] ?? 0) <= rank && length > entry.length) Object.assign(entry, { length, previous: earlier })
    }
    best.push(entry)
    if (entry.length > (best[end]?.length ?? 0)) end = at
  })
  const kept: number[] = []
  for (let at = end; at >= 0; at = best[at]?.previous ?? -1) kept.unshift(at)
  return new Set(kept)
}
