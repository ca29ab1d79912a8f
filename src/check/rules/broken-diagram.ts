import { diagramKey, diagramOf } from '../../model/diagram.ts'
import { nodesOfType } from '../../model/nodes.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** A diagram that cannot be drawn. */
export const brokenDiagram: Rule = {
  code: 'broken-diagram',
  severity: 'error',
  what: 'A Mermaid or Graphviz diagram does not parse, or cannot be drawn.',
  why: 'The print has its source in its place.',
  mend: 'Mend the line that is named, or try the diagram in an editor that shows it.',
  *check({ root }, { facts }) {
    if (facts.diagrams.size === 0) return
    for (const node of nodesOfType(root, 'code')) {
      const diagram = diagramOf(node.lang, node.value)
      const undrawn = diagram && facts.diagrams.get(diagramKey(diagram))
      if (undrawn === undefined || undrawn.unjudged === true) continue
      const place = placeOf(node)
      const { problem: message, line, hint } = undrawn
      // The fence comes first.
      const within = place.line === undefined || line === undefined ? place : { line: place.line + line }
      yield { message, ...within, ...(hint === undefined ? {} : { hint }) }
    }
  },
}
