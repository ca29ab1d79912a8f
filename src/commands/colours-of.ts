import type { ElementContent } from 'hast'
import { textOf } from '../content/elements.ts'
import { type Highlighter, highlighterOf, type Listing } from '../content/listings.ts'
import type { Colourist } from '../system/colourist.ts'
import type { ResultCache } from '../system/result-cache.ts'

/** The colours of a proposal's listings: those that an earlier run found for the same code, else found now. */
export async function coloursOf(
  listings: readonly Listing[],
  colourist: Colourist,
  cache: ResultCache,
): Promise<Highlighter> {
  const material = JSON.stringify(listings)
  const kept = await cache.read('colours', material)
  if (fits(kept, listings)) return highlighterOf(listings, kept)
  const coloured = await colourist.colour(listings)
  if (coloured === undefined) return highlighterOf([], [])
  cache.keep('colours', material, coloured)
  return highlighterOf(listings, coloured)
}

/** Whether what was kept is these listings in colours: the same letters, in text and spans of our classes. */
function fits(kept: unknown, listings: readonly Listing[]): kept is ElementContent[][] {
  if (!Array.isArray(kept) || kept.length !== listings.length) return false
  return kept.every((nodes, index) => {
    if (!Array.isArray(nodes) || !nodes.every(isToken)) return false
    return nodes.map(textOf).join('') === listings[index]?.code
  })
}

function isToken(node: ElementContent | null): boolean {
  if (node?.type === 'text') return typeof node.value === 'string'
  if (node?.type !== 'element' || node.tagName !== 'span' || node.children.length !== 1) return false
  const { className, ...others } = node.properties
  const named = Array.isArray(className) && className.every((name) => /^tok-[a-z]+$/.test(String(name)))
  return named && Object.keys(others).length === 0 && node.children[0]?.type === 'text'
}
