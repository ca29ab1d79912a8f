import { nodesOfType } from '../../model/nodes.ts'
import { placeOf, placesWithin, sourceOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** A mark that was meant as a footnote: with no definition, Markdown takes it as text. */
const MARK = /(?<![\\`])\[\^([\w.-]{1,60})\](?!:)/g

/** A mark without a note, or a note without a mark. */
export const brokenFootnote: Rule = {
  code: 'broken-footnote',
  severity: 'error',
  what: 'A footnote is not defined, or nothing refers to it.',
  why: 'Its mark is printed as text, or its text is printed nowhere.',
  mend: 'Define it with a line “[^name]: …”, or remove the mark.',
  *check({ root, text }) {
    const defined = [...nodesOfType(root, 'footnoteDefinition')]
    const referred = new Set([...nodesOfType(root, 'footnoteReference')].map(({ identifier }) => identifier))
    // Where a document has no footnote at all, such a mark is rather a pattern that was not set as code.
    const severity = defined.length > 0 ? {} : { severity: 'warning' as const }
    for (const node of nodesOfType(root, 'text')) {
      const source = sourceOf(node, text)
      const placeAt = placesWithin(node, source)
      for (const match of source.matchAll(MARK)) {
        const message = `The footnote [^${match[1]}] is not defined.`
        yield { message, ...severity, ...placeAt(match.index) }
      }
    }
    for (const node of defined) {
      if (referred.has(node.identifier)) continue
      const message = `Nothing refers to the footnote [^${node.label ?? node.identifier}].`
      yield { message, hint: 'Refer to it, or remove it.', severity: 'warning', ...placeOf(node) }
    }
  },
}
