import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js'
import { once } from '../model/once.ts'
import { newContext, newTab, newTabApart, ownHost, type SpareTab, spareTab, type Tab } from './tab.ts'

/** The tabs of a Chrome of our own. */
export interface Tabs {
  /** A tab for a text. */
  open(): Promise<Tab>
  /** Makes another one ready, since somebody will want it. */
  reserve(): void
  /** A tab that shares nothing with the others. */
  openApart(): Promise<Tab>
}

/**
 * The tabs of a Chrome that has just come up. The one that it opened by itself goes to who asks first, because another
 * costs a process: where that is somebody who wants to be apart, its context is left to it, and texts have one of theirs.
 */
export async function tabsOf(connection: Connection): Promise<Tabs> {
  const host = await ownHost(connection)
  let { first } = host
  let context: () => Promise<string | undefined> = async () => undefined
  let spare: SpareTab | undefined
  const takeFirst = (): Tab | undefined => {
    const tab = first
    first = undefined
    return tab
  }
  const takeSpare = async (): Promise<Tab | undefined> => {
    const taken = spare
    spare = undefined
    return await taken?.take()
  }
  let isDrawing = false
  let isWanted = false
  // Not while diagrams are drawn, which all that follows waits for.
  const prepare = async (): Promise<void> => {
    if (isDrawing || !isWanted) return
    isWanted = false
    const own = await context()
    spare ??= spareTab(host, own)
  }
  return {
    open: async () => {
      const own = takeFirst() ?? (await takeSpare())
      return own ?? (await newTab(host, await context()))
    },
    reserve: () => {
      isWanted = true
      prepare().catch(() => undefined)
    },
    openApart: async () => {
      const tab = takeFirst()
      if (tab === undefined) return await newTabApart(host)
      isDrawing = true
      context = once(() => newContext(host))
      const close = (): void => {
        isDrawing = false
        tab.close()
        prepare().catch(() => undefined)
      }
      return { session: tab.session, close }
    },
  }
}
