import { UserError } from '../model/user-error.ts'
import type { RunningBrowser } from './running-browser.ts'

/**
 * Connects to a running browser, and keeps to a context of our own in it that reaches no network.
 *
 * @param address Its WebSocket address, `ws://…`.
 * @throws UserError with exit code 3 where none answers there.
 */
export async function connectTo(address: string): Promise<RunningBrowser> {
  const [{ connect }, { NodeWebSocketTransport }] = await Promise.all([
    import('puppeteer-core/internal/puppeteer-core-browser.js'),
    import('puppeteer-core/internal/node/NodeWebSocketTransport.js'),
  ])
  try {
    const transport = await NodeWebSocketTransport.create(address)
    const puppeteer = await connect({ transport, defaultViewport: null, protocolTimeout: 0 })
    const context = await puppeteer.createBrowserContext({
      proxyServer: 'http://127.0.0.1:1',
      proxyBypassList: ['<-loopback>'],
    })
    return {
      puppeteer,
      context,
      source: '--browser-endpoint',
      sandbox: { on: true, why: 'whoever started it decided' },
      ended: new Promise((resolve) => puppeteer.once('disconnected', () => resolve(''))),
      close: async () => {
        await context.close().catch(() => undefined)
        await puppeteer.disconnect()
      },
    }
  } catch (cause) {
    throw new UserError(`No browser answers at ${address}.`, {
      exitCode: 3,
      hint: 'Start one with --remote-debugging-port, and give the ws:// address that it prints.',
      cause,
    })
  }
}
