import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'

/**
 * Loads an address into a tab and waits until the page has loaded with what it names.
 *
 * @param before What must be in force before the page is asked for; without it, that is done at once, and what was sent to
 *   the tab before is in force when the page is there: a process that comes up answers late.
 */
export async function navigate(session: CDPSession, url: string, before?: Promise<unknown>): Promise<void> {
  const loaded = new Set<string>()
  let told: () => void = () => undefined
  // The empty page that was there before may still be told as loaded.
  session.on('Page.lifecycleEvent', ({ name, loaderId }) => {
    if (name !== 'load') return
    loaded.add(loaderId)
    told()
  })
  const enabled = Promise.all([
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
  ])
  if (before !== undefined) await Promise.all([before, enabled])
  const [{ loaderId, errorText }] = await Promise.all([session.send('Page.navigate', { url }), enabled])
  if (errorText !== undefined || loaderId === undefined) throw new Error(`The page does not load: ${errorText}`)
  await new Promise<void>((resolve) => {
    told = () => {
      if (loaded.has(loaderId)) resolve()
    }
    told()
  })
}
