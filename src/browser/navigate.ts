import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'

/**
 * Loads an address into a tab and waits until the page has loaded with what it names.
 *
 * @param prepared What must be in force before anything is loaded.
 */
export async function navigate(session: CDPSession, url: string, prepared: Promise<unknown>): Promise<void> {
  const loaded = new Set<string>()
  let told: () => void = () => undefined
  // The empty page that was there before may still be told as loaded.
  session.on('Page.lifecycleEvent', ({ name, loaderId }) => {
    if (name !== 'load') return
    loaded.add(loaderId)
    told()
  })
  await Promise.all([
    prepared,
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
  ])
  const { loaderId, errorText } = await session.send('Page.navigate', { url })
  if (errorText !== undefined || loaderId === undefined) throw new Error(`The page does not load: ${errorText}`)
  await new Promise<void>((resolve) => {
    told = () => {
      if (loaded.has(loaderId)) resolve()
    }
    told()
  })
}
