import { PipeTransport } from './pipe-transport.ts'
import type { RunningBrowser } from './running-browser.ts'
import { type ChromeStart, spawnChrome } from './spawn-chrome.ts'
import { tabsOf } from './tabs.ts'
import { LaunchFailure } from './trouble.ts'

/**
 * Starts a Chrome and waits until it answers.
 *
 * @param timeout Seconds that it may take.
 * @throws LaunchFailure with what it said, where it does not come up.
 */
export async function connectChrome(
  start: ChromeStart,
  timeout: number,
): Promise<Omit<RunningBrowser, 'source' | 'sandbox'>> {
  const chrome = spawnChrome(start)
  let late = false
  const timer = setTimeout(() => {
    late = true
    chrome.stop()
  }, timeout * 1000)
  const failed = chrome.ended.then((lastWords): never => {
    throw late
      ? new LaunchFailure(`no answer within ${timeout} seconds`)
      : new LaunchFailure(lastWords, chrome.hasCrashed())
  })
  failed.catch(() => undefined)
  try {
    // Chrome comes up while this is loaded. Of Puppeteer only its connection: the rest of it takes as long as a print.
    const { Connection } = await import('puppeteer-core/internal/cdp/Connection.js')
    const connection = new Connection('', new PipeTransport(chrome.input, chrome.output), 0, 0)
    const version = connection.send('Browser.getVersion').then(({ product }) => product)
    version.catch(() => undefined)
    const { open, reserve, openApart } = await Promise.race([tabsOf(connection), failed])
    return {
      version,
      ended: chrome.ended,
      openTab: open,
      reserveTab: reserve,
      openTabApart: openApart,
      close: chrome.close,
    }
  } catch (error) {
    await chrome.close()
    // The connection may notice first that the pipe is closed, and knows less.
    throw error instanceof LaunchFailure ? error : await failed
  } finally {
    clearTimeout(timer)
  }
}
