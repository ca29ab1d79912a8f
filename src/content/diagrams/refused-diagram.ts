import type { Diagram, Undrawn } from '../../model/diagram.ts'
import { type Limits, orRaise, told } from '../../model/limits.ts'

/**
 * Why a diagram is not even tried, if so.
 *
 * @param before How many other diagrams of the document come first.
 */
export function refusedDiagram({ source }: Diagram, before: number, limits: Limits): Undrawn | undefined {
  if (before >= limits.diagrams) {
    const problem = `A document has its first ${told(limits.diagrams)} diagrams drawn, and no more.`
    return { problem, hint: orRaise('Draw fewer', 'diagrams', limits) }
  }
  if (source.length <= limits.diagram) return undefined
  const problem = `The diagram has more than ${told(limits.diagram)} characters.`
  return { problem, hint: orRaise('Make several of it', 'diagram', limits) }
}
