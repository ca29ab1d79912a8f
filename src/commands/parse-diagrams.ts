import { graphvizTrouble } from '../content/diagrams/graphviz.ts'
import { mermaidTrouble } from '../content/diagrams/mermaid-trouble.ts'
import { refusedDiagram } from '../content/diagrams/refused-diagram.ts'
import { type Diagram, diagramKey, type Undrawn } from '../model/diagram.ts'
import type { Limits } from '../model/limits.ts'
import type { DiagramThread } from '../system/diagram-thread.ts'
import { diagramLooks } from '../theme/diagram-looks.ts'

const UNREAD: Undrawn = { problem: 'The diagram was not read in the time that there is for it.', unjudged: true }

/** The diagrams that do not parse, by their keys. Asks no browser: whether a diagram parses is known without drawing it. */
export async function parseDiagrams(
  diagrams: readonly Diagram[],
  thread: DiagramThread,
  limits: Limits,
): Promise<ReadonlyMap<string, Undrawn>> {
  const undrawn = new Map<string, Undrawn>()
  const end = performance.now() + limits.document * 1000
  for (const [index, diagram] of diagrams.entries()) {
    const known = refusedDiagram(diagram, index, limits) ?? (performance.now() > end ? UNREAD : undefined)
    const trouble = known ?? (await troubleOf(diagram, thread))
    if (trouble !== undefined) undrawn.set(diagramKey(diagram), trouble)
  }
  return undrawn
}

async function troubleOf({ language, source }: Diagram, thread: DiagramThread): Promise<Undrawn | undefined> {
  const answer =
    language === 'mermaid' ? await thread.parseMermaid(source) : await thread.drawGraph(source, diagramLooks(''))
  if (answer === undefined) return UNREAD
  if (!('said' in answer)) return undefined
  return language === 'mermaid' ? mermaidTrouble(answer.said, source) : graphvizTrouble(answer.said)
}
