import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from '../../src/browser/launch.ts'
import { type MeasuredSlide, measureSlides, SHOW_ALL } from './clipped.ts'
import { ROOT } from './command.ts'

/** The browser that the command itself finds, showing decks as a presenter opens them. */
export interface DeckBrowser extends AsyncDisposable {
  /** Every slide of a deck, laid out at 1280×720. */
  measure(file: string): Promise<readonly MeasuredSlide[]>
}

export async function openDeckBrowser(): Promise<DeckBrowser> {
  const running = await launch({
    executable: undefined,
    systemFonts: join(ROOT, 'dist', 'fonts', 'system'),
    timeout: 60,
    onNote: () => undefined,
  })
  return {
    async measure(file) {
      const page = await running.context.newPage()
      try {
        await page.setViewport({ width: 1280, height: 720 })
        await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
        await page.addStyleTag({ content: SHOW_ALL })
        await page.evaluate(async () => {
          await document.fonts.ready
        })
        return await page.evaluate(measureSlides)
      } finally {
        await page.close()
      }
    },
    [Symbol.asyncDispose]: () => running.close(),
  }
}
