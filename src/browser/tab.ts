import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js'

/** One tab of the browser, empty until something is loaded into it. */
export interface Tab {
  /** Takes the commands of the protocol, and tells what happens in the tab. */
  readonly session: CDPSession
  /** Closes it. Nobody needs to wait for it, and a tab that is gone already is closed enough. */
  close(): void
}

/** The tab that every Chrome opens by itself, where it is there. */
export async function firstTab(connection: Connection): Promise<Tab | undefined> {
  const { targetInfos } = await connection.send('Target.getTargets')
  const page = targetInfos.find(({ type }) => type === 'page')
  return page === undefined ? undefined : await attach(connection, page.targetId)
}

/**
 * A new tab.
 *
 * @param context Where it is opened; none means the browser's own.
 */
export async function newTab(connection: Connection, context: string | undefined): Promise<Tab> {
  const { targetId } = await connection.send('Target.createTarget', {
    url: 'about:blank',
    ...(context === undefined ? {} : { browserContextId: context }),
  })
  return await attach(connection, targetId)
}

/** A tab that is given once, and not where it went down with the page of another. */
export interface SpareTab {
  take(): Promise<Tab | undefined>
}

/** Begins to open a tab that somebody will want. */
export function spareTab(connection: Connection, context: string | undefined): SpareTab {
  let crashed = false
  let spare: Promise<Tab | undefined> | undefined = newTab(connection, context).then((tab) => {
    tab.session.once('Inspector.targetCrashed', () => {
      crashed = true
    })
    tab.session.send('Inspector.enable').catch(() => undefined)
    return tab
  })
  spare.catch(() => undefined)
  return {
    take: async () => {
      const taken = spare
      spare = undefined
      const tab = await taken
      return crashed ? undefined : tab
    },
  }
}

/**
 * A new context of tabs, which goes away with the connection.
 *
 * @param proxy Of the context, where the browser as a whole has none.
 */
export async function newContext(connection: Connection, proxy: object = {}): Promise<string> {
  const { browserContextId } = await connection.send('Target.createBrowserContext', {
    disposeOnDetach: true,
    ...proxy,
  })
  return browserContextId
}

/**
 * A new tab in a context of its own, which shares nothing with other tabs and goes away with it.
 *
 * @param proxy Of the context, where the browser as a whole has none.
 */
export async function newTabApart(connection: Connection, proxy: object = {}): Promise<Tab> {
  const browserContextId = await newContext(connection, proxy)
  const { session } = await newTab(connection, browserContextId)
  return {
    session,
    close: () => {
      connection.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined)
    },
  }
}

async function attach(connection: Connection, targetId: string): Promise<Tab> {
  const session = await connection.createSession({
    targetId,
    type: 'page',
    title: '',
    url: 'about:blank',
    attached: false,
    canAccessOpener: false,
  })
  return {
    session,
    close: () => {
      connection.send('Target.closeTarget', { targetId }).catch(() => undefined)
    },
  }
}
