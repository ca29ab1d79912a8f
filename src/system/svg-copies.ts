import { type StyleReferences, styleReferences } from './svg-style.ts'
import { fragmentOf, type SvgParts, type SvgTag, urlReferences } from './svg-tags.ts'

/** Ids deeper than this, each within a copy of the last, are taken as endless. */
const DEEPEST = 30

/** A drawing that refers to its parts more often than this comes to more than any may. */
const MOST_REFERENCES = 20_000

/**
 * How many pieces a drawing comes to when every reference in it is followed: `<use>`, and patterns, masks, markers and
 * filters named by `url(#…)`. Infinite where references go in a circle.
 */
export function countCopies({ tags, style }: SvgParts): number {
  const { all, within } = readReferences(tags, styleReferences(style))
  if (all.length > MOST_REFERENCES) return Number.POSITIVE_INFINITY
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
function readReferences(
  tags: readonly SvgTag[],
  style: StyleReferences,
): {
  readonly all: readonly string[]
  readonly within: ReadonlyMap<string, readonly string[]>
} {
  const all: string[] = []
  const within = new Map<string, string[]>()
  const open: (readonly string[])[] = []
  for (const tag of tags) {
    if (tag.kind === 'close') {
      open.pop()
      continue
    }
    open.push(tag.attributes.flatMap(([name, value]) => (name === 'id' ? [value.trim()] : [])))
    const references = [...ownReferences(tag), ...style(tag)]
    const around = references.length === 0 ? [] : new Set(open.flat())
    for (const id of references) {
      all.push(id)
      if (all.length > MOST_REFERENCES) return { all, within }
      for (const outer of around) push(within, outer, id)
    }
    if (tag.kind === 'empty') open.pop()
  }
  return { all, within }
}

/** The ids that an element's own attributes refer to. */
function ownReferences({ attributes }: SvgTag): string[] {
  return attributes
    .flatMap(([name, value]) => (name === 'href' ? [value.trim()] : urlReferences(value)))
    .filter((target) => target.startsWith('#'))
    .map(fragmentOf)
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
