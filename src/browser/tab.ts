import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js'

/** One tab of the browser, empty until something is loaded into it. */
export interface Tab {
  /** Takes the commands of the protocol, and tells what happens in the tab. */
  readonly session: CDPSession
  /** Closes it. Nobody needs to wait for it, and a tab that is gone already is closed enough. */
  close(): void
}

/** A browser, and the way to the session of one of its tabs. */
export interface TabHost {
  readonly connection: Connection
  attach(targetId: string): Promise<CDPSession>
}

/** A browser that others use too: we are attached to a tab when we ask for it. */
export function sharedHost(connection: Connection): TabHost {
  return {
    connection,
    attach: (targetId) =>
      connection.createSession({
        targetId,
        type: 'page',
        title: '',
        url: 'about:blank',
        attached: false,
        canAccessOpener: false,
      }),
  }
}

/** A browser of our own: we are attached to each tab as it comes, which spares an answer that would be waited for. */
export async function ownHost(connection: Connection): Promise<TabHost & { readonly first: Tab | undefined }> {
  const sessions = new Map<string, CDPSession>()
  connection.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
    const session = connection.session(sessionId)
    if (session === null) return
    if (targetInfo.openerId === undefined) sessions.set(targetInfo.targetId, session)
    else {
      // What a page opened, as none of ours does, would wait for us, and that page for it.
      session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
      connection.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
    }
  })
  await connection.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'page' }],
  })
  const shared = sharedHost(connection)
  const attach = async (targetId: string): Promise<CDPSession> => {
    const session = sessions.get(targetId)
    sessions.delete(targetId)
    return session ?? (await shared.attach(targetId))
  }
  // The tab that every Chrome opens by itself, where it is there.
  const [first] = sessions.keys()
  const host = { connection, attach }
  return { ...host, first: first === undefined ? undefined : await tabOf(host, first) }
}

/**
 * A new tab.
 *
 * @param context Where it is opened; none means the browser's own.
 */
export async function newTab(host: TabHost, context: string | undefined): Promise<Tab> {
  const { targetId } = await host.connection.send('Target.createTarget', {
    url: 'about:blank',
    ...(context === undefined ? {} : { browserContextId: context }),
  })
  return await tabOf(host, targetId)
}

/** A tab that is given once, and not where it went down with the page of another. */
export interface SpareTab {
  take(): Promise<Tab | undefined>
}

/** Begins to open a tab that somebody will want. */
export function spareTab(host: TabHost, context: string | undefined): SpareTab {
  let crashed = false
  let spare: Promise<Tab | undefined> | undefined = newTab(host, context).then((tab) => {
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
export async function newContext({ connection }: TabHost, proxy: object = {}): Promise<string> {
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
export async function newTabApart(host: TabHost, proxy: object = {}): Promise<Tab> {
  const browserContextId = await newContext(host, proxy)
  const { session } = await newTab(host, browserContextId)
  return {
    session,
    close: () => {
      host.connection.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined)
    },
  }
}

async function tabOf({ connection, attach }: TabHost, targetId: string): Promise<Tab> {
  const session = await attach(targetId)
  return {
    session,
    close: () => {
      connection.send('Target.closeTarget', { targetId }).catch(() => undefined)
    },
  }
}
