import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from '../../src/browser/launch.ts'
import { type MeasuredSlide, measureSlides, SHOW_ALL } from './clipped.ts'
import { ROOT } from './command.ts'

/** The browser that the command itself finds, showing decks as a presenter opens them. */
export interface DeckBrowser extends AsyncDisposable {
  /** A deck, with every slide laid out at 1280×720. */
  show(file: string): Promise<ShownDeck>
}

interface ShownDeck {
  readonly slides: readonly MeasuredSlide[]
  /** What the deck asked for besides itself and what it holds. */
  readonly requests: readonly string[]
}

export async function openDeckBrowser(): Promise<DeckBrowser> {
  const running = await launch({
    executable: undefined,
    systemFonts: join(ROOT, 'dist', 'fonts', 'system'),
    timeout: 60,
    onNote: () => undefined,
  })
  return {
    async show(file) {
      const page = await running.context.newPage()
      const address = pathToFileURL(file).href
      const requests: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (url !== address && !url.startsWith('data:')) requests.push(url)
      })
      try {
        await page.setViewport({ width: 1280, height: 720 })
        await page.goto(address, { waitUntil: 'load' })
        await page.addStyleTag({ content: SHOW_ALL })
        await page.evaluate(async () => {
          await document.fonts.ready
        })
        return { slides: await page.evaluate(measureSlides), requests }
      } finally {
        await page.close()
      }
    },
    [Symbol.asyncDispose]: () => running.close(),
  }
}
