import { PipeTransport } from './pipe-transport.ts'
import type { RunningBrowser } from './running-browser.ts'
import { type ChromeStart, spawnChrome } from './spawn-chrome.ts'
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
    throw new LaunchFailure(late ? `no answer within ${timeout} seconds` : lastWords)
  })
  failed.catch(() => undefined)
  try {
    // Chrome comes up while this is loaded. The build for browsers reads a quarter of the modules of the one for Node.
    const { connect } = await import('puppeteer-core/internal/puppeteer-core-browser.js')
    const transport = new PipeTransport(chrome.input, chrome.output)
    const puppeteer = await Promise.race([connect({ transport, defaultViewport: null, protocolTimeout: 0 }), failed])
    return {
      puppeteer,
      context: puppeteer.defaultBrowserContext(),
      ended: chrome.ended,
      close: chrome.close,
    }
  } catch (error) {
    await chrome.close()
    // Puppeteer may notice first that the pipe is closed, and knows less.
    throw error instanceof LaunchFailure ? error : await failed
  } finally {
    clearTimeout(timer)
  }
}
