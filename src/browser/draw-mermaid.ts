import type { DiagramLooks } from '../model/diagram.ts'
import type { Desk } from '../model/page.ts'
import type { PageAnswer } from './drawing/page-answer.ts'

/** Seconds that one diagram may take to be drawn, and all of a document. */
const ONE = 15
const ALL = 60

/**
 * Draws Mermaid diagrams one after the other on a page that is opened for them, and on a new one after each that takes
 * too long or brings its page down. Undefined for such a one.
 *
 * @param fontCss Rules of the fonts that their words need.
 */
export async function drawMermaid(
  sources: readonly string[],
  looks: DiagramLooks,
  fontCss: string,
  openDesk: () => Promise<Desk>,
): Promise<(PageAnswer | undefined)[]> {
  const answers: (PageAnswer | undefined)[] = []
  const end = performance.now() + ALL * 1000
  let desk: Desk | undefined
  try {
    for (const source of sources) {
      const left = (end - performance.now()) / 1000
      desk ??= left > 0 ? await openDesk() : undefined
      const answer = await desk?.call('drawDiagram', [source, looks, fontCss], Math.min(ONE, left))
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

/** The page on which diagrams are drawn. It is told its fonts and looks with each of them. */
export const DRAWING_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title><link rel="modulepreload" href="mermaid.js"></head><body></body><script type="module" src="page.js"></script></html>'
