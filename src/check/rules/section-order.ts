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
    const titles = new Map(known.filter((_, at) => kept.has(at)).map(({ section, rank }) => [rank, section.title]))
    for (const [at, { section, rank }] of known.entries()) {
      if (kept.has(at)) continue
      const before = titles.get(Math.max(...[...titles.keys()].filter((each) => each < rank)))
      yield {
        message: `The section ${quote(section.title)} stands elsewhere than in the template.`,
        hint: before === undefined ? 'Move it to the front.' : `Move it behind ${quote(before)}.`,
        ...placeOf(section.heading),
      }
    }
  },
}

/** The end of a run of sections in order, and how long the run is. */
interface Run {
  readonly at: number
  readonly length: number
}

const NONE: Run = { at: -1, length: 0 }

/**
 * The positions of a longest run that never goes back, so that as few as possible are out of order. There are no more
 * ranks than a template has sections, however many sections a document has.
 */
function longestRun(ranks: readonly number[]): Set<number> {
  const runs = new Map<number, Run>()
  const previous = ranks.map((rank, at) => {
    const before = longest([...runs].flatMap(([other, run]) => (other <= rank ? [run] : [])))
    runs.set(rank, { at, length: before.length + 1 })
    return before.at
  })
  const kept = new Set<number>()
  for (let { at } = longest([...runs.values()]); at >= 0; at = previous[at] ?? -1) kept.add(at)
  return kept
}

/** The longest of some runs; of two, the one that ends first. */
function longest(runs: readonly Run[]): Run {
  return runs.reduce(
    (best, run) => (run.length > best.length || (run.length === best.length && run.at < best.at) ? run : best),
    NONE,
  )
}
