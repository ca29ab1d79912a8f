import { diagramsIn } from '../content/diagrams/find-diagrams.ts'
import type { DiagramLooks, Drawing, Drawings, Undrawn } from '../model/diagram.ts'
import type { Proposal } from '../model/proposal.ts'
import type { DrawingDesks } from './drawing-desks.ts'
import { looksOf } from './looks-of.ts'
import type { PageFonts } from './page-fonts.ts'
import type { Material, Workshop } from './workshop.ts'

const NONE: Drawings = new Map()

/** The diagrams of a proposal, drawn for its document and its deck. What draws them is loaded where there are any. */
export async function drawingsOf(
  proposal: Proposal,
  fonts: PageFonts,
  desks: DrawingDesks,
  { theme, settings, printer, cache, diagramThread: thread, watch }: Workshop,
): Promise<Pick<Material, 'drawings' | 'deckDrawings'>> {
  const diagrams = diagramsIn(proposal.root)
  if (diagrams.length === 0) return { drawings: NONE, deckDrawings: NONE }
  const { drawDiagrams } = await import('./draw-diagrams.ts')
  const draw = (looks: DiagramLooks): Promise<Drawings> =>
    watch.time(
      'diagrams',
      drawDiagrams(diagrams, {
        looks,
        fonts,
        thread,
        cache,
        limits: settings.reading.limits,
        openDesk: () => desks.open(({ source, answer }) => !fonts.needsMore(source + JSON.stringify(answer))),
        doWithout: printer === undefined,
      }),
    )
  const { document, deck } = looksOf(theme, settings.outputs)
  const drawings = document === undefined ? NONE : await draw(document)
  if (deck === document) return { drawings, deckDrawings: drawings }
  return { drawings, deckDrawings: deck === undefined ? NONE : await draw(deck) }
}

/** Those of them that could not be drawn. */
export function undrawnOf(drawings: Iterable<readonly [string, Drawing | Undrawn]>): Map<string, Undrawn> {
  return new Map([...drawings].flatMap(([key, one]) => ('problem' in one ? [[key, one] as const] : [])))
}
