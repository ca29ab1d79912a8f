import { anchorsOf, looseAnchor } from '../anchors.ts'
import { relativeLinks } from '../links.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** Fragments that name lines or words rather than headings. */
const NO_HEADING = /^(?:L\d|:~:)/

/** A link to a heading that is not there. */
export const brokenAnchor: Rule = {
  code: 'broken-anchor',
  severity: 'error',
  what: 'A link leads to a heading that is not there.',
  why: 'Readers who follow it stay where they are, and the PDF has no link at all.',
  mend: 'Point it to a heading that exists.',
  *check({ root, text }, { facts }) {
    const links = relativeLinks(root, text).filter(({ fragment }) => fragment !== undefined)
    const known = new Map<ReadonlySet<string>, Map<string, string>>()
    const nearAnchors = (anchors: ReadonlySet<string>): Map<string, string> => {
      const names = known.get(anchors) ?? new Map([...anchors].map((anchor) => [looseAnchor(anchor), anchor]))
      known.set(anchors, names)
      return names
    }
    const own = links.some(({ address }) => address === '') ? anchorsOf(root) : new Set<string>()
    for (const { address, fragment = '', place } of links) {
      const anchors = address === '' ? own : facts.targets.get(address)?.anchors
      const name = fragment.toLowerCase().replace(/^user-content-/, '')
      if (anchors === undefined || anchors.has(name) || NO_HEADING.test(fragment)) continue
      const near = nearAnchors(anchors).get(looseAnchor(name))
      const where = address === '' ? 'in this document' : `in ${quote(address)}`
      yield {
        message: `No heading ${where} is called ${quote(`#${fragment}`)}.`,
        // Renderers of other sites name headings a little differently.
        ...(near ? { severity: 'hint' as const, hint: `On GitHub its name is #${near}.` } : {}),
        ...place,
      }
    }
  },
}
