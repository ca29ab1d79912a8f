import { UserError } from '../model/user-error.ts'
import { NOWHERE } from './flags.ts'
import type { RunningBrowser } from './running-browser.ts'
import { newContext, newTab, newTabApart, sharedHost } from './tab.ts'

/**
 * Connects to a running browser, and keeps to a context of our own in it that reaches no network.
 *
 * @param address Its WebSocket address, `ws://…`.
 * @throws UserError with exit code 3 where none answers there.
 */
export async function connectTo(address: string): Promise<RunningBrowser> {
  const [{ CDPSessionEvent }, { Connection }, { NodeWebSocketTransport }] = await Promise.all([
    import('puppeteer-core/internal/api/CDPSession.js'),
    import('puppeteer-core/internal/cdp/Connection.js'),
    import('puppeteer-core/internal/node/NodeWebSocketTransport.js'),
  ])
  try {
    const connection = new Connection(address, await NodeWebSocketTransport.create(address), 0, 0)
    const { product } = await connection.send('Browser.getVersion')
    const proxy = { proxyServer: NOWHERE, proxyBypassList: '<-loopback>' }
    const host = sharedHost(connection)
    const browserContextId = await newContext(host, proxy)
    return {
      version: Promise.resolve(product),
      source: '--browser-endpoint',
      sandbox: { on: true, why: 'whoever started it decided' },
      ended: new Promise((resolve) => connection.once(CDPSessionEvent.Disconnected, () => resolve(''))),
      openTab: () => newTab(host, browserContextId),
      reserveTab: () => undefined,
      openTabApart: () => newTabApart(host, proxy),
      close: async () => {
        await connection.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined)
        connection.dispose()
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
