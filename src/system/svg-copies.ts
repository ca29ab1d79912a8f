import { type SvgTag, urlReferences } from './svg-tags.ts'

/** Ids deeper than this, each within a copy of the last, are taken as endless. */
const DEEPEST = 30

/**
 * How many pieces a drawing comes to when every reference in it is followed: `<use>`, and patterns, masks, markers and
 * filters named by `url(#…)`. Infinite where references go in a circle.
 */
export function countCopies(tags: readonly SvgTag[]): number {
  const { all, within } = readReferences(tags)
  const weights = new Map<string, number>()
  const weigh = (id: string, depth: number): number => {
    const known = weights.get(id)
    if (known !== undefined) return known
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY
    const weight = (within.get(id) ?? []).reduce((sum, one) => sum + weigh(one, depth + 1), 1)
    weights.set(id, weight)
    return weight
  }
  return all.reduce((sum, id) => sum + weigh(id, 0), 0)
}

/** Every id that is referred to, as often as it is, and those within each element that has an id. */
function readReferences(tags: readonly SvgTag[]): {
  readonly all: readonly string[]
  readonly within: ReadonlyMap<string, readonly string[]>
} {
  const all: string[] = []
  const within = new Map<string, string[]>()
  const open: (string | undefined)[] = []
  for (const { kind, attributes } of tags) {
    if (kind === 'close') {
      open.pop()
      continue
    }
    open.push(attributes.find(([name]) => name === 'id')?.[1])
    for (const [name, value] of attributes) {
      for (const target of name === 'href' ? [value] : urlReferences(value)) {
        if (!target.startsWith('#')) continue
        const id = target.slice(1)
        all.push(id)
        for (const outer of new Set(open)) if (outer !== undefined) push(within, outer, id)
      }
    }
    if (kind === 'empty') open.pop()
  }
  return { all, within }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
