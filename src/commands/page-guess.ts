import type { FigureFit } from '../model/figure-fit.ts'
import type { Layout } from '../pdf/typeset-document.ts'

/** How a page was laid out, in the form in which it is kept between runs. */
interface KeptGuess {
  /** Where its headings fell. */
  readonly places: readonly (readonly [id: string, page: number])[]
  readonly landscape: readonly boolean[]
  readonly figures: readonly FigureFit[]
}

/** What to keep of a print. */
export function guessFrom({ facts: { places, landscape }, fits }: Layout): KeptGuess {
  return { places: [...places], landscape, figures: fits }
}

/** A guess from what was kept; undefined for anything else. */
export function readGuess(kept: unknown): Layout | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { places, landscape, figures } = kept as Partial<Record<keyof KeptGuess, unknown>>
  if (!Array.isArray(places) || !Array.isArray(landscape) || !Array.isArray(figures)) return undefined
  if (!landscape.every((one) => typeof one === 'boolean') || landscape.length === 0) return undefined
  if (!places.every(isPlace) || !figures.every(isFit)) return undefined
  return { facts: { places: new Map(places), landscape }, fits: figures }
}

function isFit(value: unknown): value is FigureFit {
  return Array.isArray(value) && value.length === 3 && value.every(Number.isInteger)
}

function isPlace(value: unknown): value is [string, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isInteger(value[1])
}
