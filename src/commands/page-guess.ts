import type { PrintFacts } from '../pdf/print-facts.ts'

/** Where the headings of a page fell, in the form in which it is kept between runs. */
interface KeptGuess {
  readonly places: readonly (readonly [id: string, page: number])[]
  readonly landscape: readonly boolean[]
}

/** What to keep of a print. */
export function guessFrom({ places, landscape }: PrintFacts): KeptGuess {
  return { places: [...places], landscape }
}

/** A guess from what was kept; undefined for anything else. */
export function readGuess(kept: unknown): PrintFacts | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { places, landscape } = kept as Partial<Record<keyof KeptGuess, unknown>>
  if (!Array.isArray(places) || !Array.isArray(landscape)) return undefined
  if (!landscape.every((one) => typeof one === 'boolean') || landscape.length === 0) return undefined
  const entries = places.filter(isPlace)
  return entries.length === places.length ? { places: new Map(entries), landscape } : undefined
}

function isPlace(value: unknown): value is [string, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isInteger(value[1])
}
