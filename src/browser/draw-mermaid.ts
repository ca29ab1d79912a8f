import type { DiagramLooks } from '../model/diagram.ts'
import type { Desk } from '../model/page.ts'
import type { PageAnswer } from './drawing/page-answer.ts'

/** Seconds that one diagram may take to be drawn, and all of a document. */
const ONE = 15
const ALL = 60

/**
 * Draws Mermaid diagrams one after the other on a page that is opened for them, and on a new one after each that takes
 * too long or brings its page down. Undefined for such a one.
 */
export async function drawMermaid(
  sources: readonly string[],
  looks: DiagramLooks,
  openDesk: () => Promise<Desk>,
): Promise<(PageAnswer | undefined)[]> {
  const answers: (PageAnswer | undefined)[] = []
  const end = performance.now() + ALL * 1000
  let desk: Desk | undefined
  try {
    for (const source of sources) {
      const left = (end - performance.now()) / 1000
      desk ??= left > 0 ? await openDesk() : undefined
      const answer = await desk?.call('drawDiagram', [source, looks], Math.min(ONE, left))
      answers.push(answer as PageAnswer | undefined)
      if (answer !== undefined) continue
      await desk?.[Symbol.asyncDispose]()
      desk = undefined
    }
    return answers
  } finally {
    await desk?.[Symbol.asyncDispose]()
  }
}

/** The page on which diagrams are drawn: the scripts, and the fonts in which the text is set. */
export function drawingPage(looks: DiagramLooks, fontCss: string): string {
  // Nothing moves: a drawing is one moment. Small print of some diagrams is too small for paper.
  const css = `${fontCss}
body{font-family:${looks.prose};margin:0}
*{animation:none!important;transition:none!important}
.grid .tick text,.edgeTerminals{font-size:12px!important}
.actor-line{stroke-width:1px!important}`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title><style>${css}</style></head><body></body><script type="module" src="page.js"></script></html>`
}
