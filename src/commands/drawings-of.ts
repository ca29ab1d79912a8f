import { diagramsIn } from '../content/diagrams/find-diagrams.ts'
import type { DiagramLooks, Drawing, Drawings, Undrawn } from '../model/diagram.ts'
import type { Proposal } from '../model/proposal.ts'
import { diagramLooks } from '../theme/diagram-looks.ts'
import type { DrawingDesks } from './drawing-desks.ts'
import type { PageFonts } from './page-fonts.ts'
import { needsDeck, needsDocument } from './request.ts'
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
        openDesk: () => desks.open(),
        doWithout: printer === undefined,
      }),
    )
  const looks = diagramLooks(theme.documentCss)
  const deckLooks = diagramLooks(theme.slidesCss)
  const { outputs } = settings
  // The same pictures on paper and on slides, unless one of them is dark.
  const isShared = isDark(looks) === isDark(deckLooks)
  const forDocument = isShared || needsDocument(outputs)
  const drawings = forDocument ? await draw(looks) : NONE
  return { drawings, deckDrawings: isShared ? drawings : needsDeck(outputs) ? await draw(deckLooks) : NONE }
}

/** Those of them that could not be drawn. */
export function undrawnOf(drawings: Iterable<readonly [string, Drawing | Undrawn]>): Map<string, Undrawn> {
  return new Map([...drawings].flatMap(([key, one]) => ('problem' in one ? [[key, one] as const] : [])))
}

function isDark({ paper }: DiagramLooks): boolean {
  return Number.parseInt(paper.slice(3, 5), 16) < 128
}
