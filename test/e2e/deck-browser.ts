import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Page } from 'puppeteer'
import { chromeEnvironment } from '../../src/browser/environment.ts'
import { fontsConf } from '../../src/browser/fonts-conf.ts'
import { lackingLibraries } from '../../src/browser/libraries.ts'
import { searchBrowsers } from '../../src/browser/search.ts'
import { unpackChromium } from '../../src/browser/unpack.ts'
import { type MeasuredSlide, measureSlides, SHOW_ALL } from './clipped.ts'
import { ROOT, temporaryFolder } from './command.ts'

/**
 * The browser that the command itself finds, started with none of the command's flags: a presenter's browser hints fonts
 * and runs scripts.
 */
export interface DeckBrowser extends AsyncDisposable {
  /** A deck, with every slide laid out at 1280×720. */
  show(file: string): Promise<ShownDeck>
  /** A deck as its presenter opens it. Whoever gets the page closes it. */
  present(file: string): Promise<Page>
}

interface ShownDeck {
  readonly slides: readonly MeasuredSlide[]
  /** All that its slides say. */
  readonly text: string
  /** What the deck asked for besides itself and what it holds. */
  readonly requests: readonly string[]
}

export async function openDeckBrowser(): Promise<DeckBrowser> {
  const home = await temporaryFolder()
  const browser = await puppeteer.launch({
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ...(await findBrowser(home.path)),
  })
  return {
    async show(file) {
      const page = await browser.newPage()
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
        const text = await page.$$eval('.marpit section', (sections) =>
          sections.map((one) => one.textContent).join(' '),
        )
        return { slides: await page.evaluate(measureSlides), text, requests }
      } finally {
        await page.close()
      }
    },
    async present(file) {
      const page = await browser.newPage()
      await page.setViewport({ width: 1280, height: 720 })
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
      return page
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await home[Symbol.asyncDispose]()
    },
  }
}

async function findBrowser(home: string): Promise<{ executablePath: string; env: Record<string, string> }> {
  for await (const found of searchBrowsers(undefined)) {
    if ('missing' in found) continue
    const { embedded, executable } = found
    const executablePath = embedded ? await unpackChromium(embedded, embedded.folder, () => undefined) : executable
    const libraries = embedded ? await lackingLibraries(embedded, embedded.folder) : []
    const fonts = fontsConf(join(ROOT, 'dist', 'fonts', 'system'), home)
    return { executablePath, env: { ...chromeEnvironment(home, { fontsConf: fonts, libraries }) } }
  }
  throw new Error('There is no browser to show decks with.')
}
