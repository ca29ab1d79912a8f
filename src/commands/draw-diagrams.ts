import { drawMermaid } from '../browser/draw-mermaid.ts'
import type { PageAnswer } from '../browser/drawing/page-answer.ts'
import { graphvizTrouble } from '../content/diagrams/graphviz.ts'
import { keepLegible } from '../content/diagrams/keep-legible.ts'
import { makeDrawing } from '../content/diagrams/make-drawing.ts'
import { mermaidTrouble } from '../content/diagrams/mermaid-trouble.ts'
import { refusedDiagram } from '../content/diagrams/refused-diagram.ts'
import { topDown } from '../content/diagrams/top-down.ts'
import { diagramText, LEGIBLE_TEXT } from '../document/body/diagram-size.ts'
import {
  type Diagram,
  type DiagramLooks,
  type Drawing,
  type Drawings,
  diagramKey,
  type Undrawn,
} from '../model/diagram.ts'
import type { Limits } from '../model/limits.ts'
import type { Desk } from '../model/page.ts'
import { UserError } from '../model/user-error.ts'
import type { DiagramThread } from '../system/diagram-thread.ts'
import type { ResultCache } from '../system/result-cache.ts'
import { keepDrawing, keptDrawing } from './kept-drawings.ts'
import type { PageFonts } from './page-fonts.ts'

/** What diagrams are drawn with. */
export interface DrawingTools {
  readonly looks: DiagramLooks
  readonly fonts: PageFonts
  readonly thread: DiagramThread
  readonly cache: ResultCache
  readonly limits: Limits
  /** Whether to go on where no browser can be had: where nothing is printed either. */
  readonly doWithout: boolean
  /** Opens a page for Mermaid: only where a diagram is not known from an earlier run. */
  openDesk(): Promise<Desk>
}

const NO_BROWSER: Undrawn = { problem: 'There is no browser to draw the diagram with.', unjudged: true }
const TOO_SLOW: Undrawn = { problem: 'The diagram was not drawn in the time that there is for it.', unjudged: true }

/** Draws the diagrams of a proposal, each once: those that an earlier run drew from the same text are taken as they were. */
export async function drawDiagrams(diagrams: readonly Diagram[], tools: DrawingTools): Promise<Drawings> {
  const drawings = new Map<string, Drawing | Undrawn>()
  const waiting: Diagram[] = []
  for (const diagram of diagrams) {
    const key = diagramKey(diagram)
    if (drawings.has(key)) continue
    const refused = refusedDiagram(diagram, drawings.size, tools.limits)
    if (refused !== undefined) drawings.set(key, refused)
    else {
      const kept = await keptDrawing(diagram, tools.looks, tools.cache)
      // Holds the place, for the order.
      drawings.set(key, kept ?? TOO_SLOW)
      if (kept === undefined) waiting.push(diagram)
    }
  }
  const graphs = waiting.filter(({ language }) => language === 'graphviz')
  const others = waiting.filter(({ language }) => language === 'mermaid')
  const drawn = await Promise.all([...graphs.map((graph) => drawGraph(graph, tools)), drawOthers(others, tools)])
  for (const [index, drawing] of drawn.flat().entries()) {
    const diagram = [...graphs, ...others][index]
    if (diagram === undefined) continue
    drawings.set(diagramKey(diagram), drawing)
    if (drawing !== TOO_SLOW && drawing !== NO_BROWSER) keepDrawing(diagram, tools.looks, drawing, tools.cache)
  }
  return drawings
}

async function drawGraph(diagram: Diagram, { thread, looks }: DrawingTools): Promise<Drawing | Undrawn> {
  const answer = await thread.drawGraph(diagram.source, looks)
  if (answer === undefined || 'fine' in answer) return TOO_SLOW
  if ('said' in answer) return graphvizTrouble(answer.said)
  const raw = { svg: answer.svg, type: '', title: '', description: '' }
  return makeDrawing(diagram, raw, looks.prose, (svg) => keepLegible(svg, looks))
}

async function drawOthers(diagrams: readonly Diagram[], tools: DrawingTools): Promise<(Drawing | Undrawn)[]> {
  if (diagrams.length === 0) return []
  try {
    return await turnTiny(diagrams, await drawAll(diagrams, tools), tools)
  } catch (error) {
    if (tools.doWithout && error instanceof UserError) return diagrams.map(() => NO_BROWSER)
    throw error
  }
}

async function drawAll(diagrams: readonly Diagram[], tools: DrawingTools): Promise<(Drawing | Undrawn)[]> {
  const { css } = tools.fonts.deck
  const make = (answer: PageAnswer | undefined, index: number): Drawing | Undrawn => {
    const diagram = diagrams[index]
    if (answer === undefined || diagram === undefined) return TOO_SLOW
    return 'problem' in answer
      ? mermaidTrouble(answer.problem, diagram.source)
      : makeDrawing(diagram, answer, tools.looks.prose)
  }
  const sources = diagrams.map(({ source }) => source)
  return await drawMermaid(sources, tools.looks, css, tools.openDesk, make)
}

/** Has those that run from side to side, too wide for anyone to read, run from top to bottom where that can be read. */
async function turnTiny(
  diagrams: readonly Diagram[],
  drawn: readonly (Drawing | Undrawn)[],
  tools: DrawingTools,
): Promise<(Drawing | Undrawn)[]> {
  const turned = new Map<number, Diagram>()
  for (const [index, diagram] of diagrams.entries()) {
    const source = isLegible(drawn[index]) === false ? topDown(diagram.source) : undefined
    if (source !== undefined) turned.set(index, { ...diagram, source })
  }
  if (turned.size === 0) return [...drawn]
  const redrawn = await drawAll([...turned.values()], tools)
  const better = new Map([...turned.keys()].map((index, at) => [index, redrawn[at]]))
  return drawn.map((drawing, index) => {
    const other = better.get(index)
    return other !== undefined && 'svg' in other && isLegible(other) ? { ...other, turned: true } : drawing
  })
}

/** Undefined for what was not drawn. */
function isLegible(drawing: Drawing | Undrawn | undefined): boolean | undefined {
  if (drawing === undefined || 'problem' in drawing) return undefined
  return diagramText(drawing.width, drawing.height) >= LEGIBLE_TEXT
}
