import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DiagramLooks } from '../model/diagram.ts'
import type { Desk } from '../model/page.ts'
import type { PageAnswer } from './drawing/page-answer.ts'

/** Seconds that one diagram may take to be drawn, and all of a document. */
export const ONE = 15
const ALL = 60

/**
 * Draws one Mermaid diagram. Undefined where that takes too long or brings its page down.
 *
 * @param fontCss Rules of the fonts that its words need.
 */
export async function drawOn(
  desk: Desk,
  source: string,
  looks: DiagramLooks,
  fontCss: string,
  seconds: number,
): Promise<PageAnswer | undefined> {
  return (await desk.call('drawDiagram', [source, looks, fontCss], seconds)) as PageAnswer | undefined
}

/**
 * Draws Mermaid diagrams one after the other on a page that is opened for them, and on a new one after each that takes
 * too long or brings its page down. Undefined for such a one. What is made of an answer is made while the next is drawn.
 *
 * @param fontCss Rules of the fonts that their words need.
 */
export async function drawMermaid<Made>(
  sources: readonly string[],
  looks: DiagramLooks,
  fontCss: string,
  openDesk: () => Promise<Desk>,
  make: (answer: PageAnswer | undefined, index: number) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  const answers: (PageAnswer | undefined)[] = []
  const makeLast = (): void => {
    const index = made.length
    if (index < answers.length) made.push(make(answers[index], index))
  }
  const end = performance.now() + ALL * 1000
  let desk: Desk | undefined
  try {
    for (const source of sources) {
      const left = (end - performance.now()) / 1000
      desk ??= left > 0 ? await openDesk() : undefined
      const drawing = desk === undefined ? undefined : drawOn(desk, source, looks, fontCss, Math.min(ONE, left))
      // Awaited below; what fails meanwhile must not leave it unheard.
      drawing?.catch(() => undefined)
      // By its next turn the page is at work.
      await nextTurn()
      makeLast()
      const answer = await drawing
      answers.push(answer)
      if (answer !== undefined) continue
      await desk?.[Symbol.asyncDispose]()
      desk = undefined
    }
    makeLast()
    return made
  } finally {
    await desk?.[Symbol.asyncDispose]()
  }
}

/**
 * The page on which diagrams are drawn. It is told its fonts and looks with each of them.
 *
 * @param scripts Names of the scripts that they will need, to have them early.
 */
export function drawingPage(scripts: readonly string[]): string {
  const early = ['mermaid.js', ...scripts].map((name) => `<link rel="modulepreload" href="${name}">`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title>${early}</head><body></body><script type="module" src="page.js"></script></html>`
}
