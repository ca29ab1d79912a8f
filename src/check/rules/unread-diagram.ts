import { diagramKey, diagramOf } from '../../model/diagram.ts'
import { nodesOfType } from '../../model/nodes.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** A diagram of which nobody knows whether it can be drawn. That is no fault of its author's. */
export const unreadDiagram: Rule = {
  code: 'unread-diagram',
  severity: 'warning',
  what: 'A diagram was not read or drawn in the time that there is for it, or there was nothing to draw it with.',
  why: 'Nobody knows whether it is right; the print may have its source in its place.',
  mend: 'Run it again; if it happens again, make several diagrams of it.',
  *check({ root }, { facts }) {
    if (facts.diagrams.size === 0) return
    for (const node of nodesOfType(root, 'code')) {
      const diagram = diagramOf(node.lang, node.value)
      const undrawn = diagram && facts.diagrams.get(diagramKey(diagram))
      if (undrawn?.unjudged === true) yield { message: undrawn.problem, ...placeOf(node) }
    }
  },
}
