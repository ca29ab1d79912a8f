import type { Protocol } from 'puppeteer-core'
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'
import type { FileContent, PageSource } from '../model/page.ts'

/** The made-up origin of every page. The top-level domain is reserved: nothing can ever have this name. */
const ORIGIN = 'https://proposal.invalid'

/** Where a page is. */
export const ADDRESS: string = `${ORIGIN}/`

/** What a page may load: styles, images and fonts of its own. No script, no frame, no form. */
const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'none'"

/**
 * Answers every request of a page from its source, and refuses all others.
 *
 * @param onLeave Called when the page tries to go elsewhere, which a page can do without any script.
 */
export async function serve(session: CDPSession, source: PageSource, onLeave: (url: string) => void): Promise<void> {
  let mainFrame: string | undefined
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const isPage = resourceType === 'Document' && (mainFrame ?? frameId) === frameId
    if (isPage && mainFrame !== undefined) onLeave(request.url)
    const content = isPage && mainFrame === undefined ? pageContent(source) : fileContent(source, request)
    if (isPage) mainFrame = frameId
    const answered =
      content === undefined || (resourceType === 'Document' && !isPage)
        ? session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
        : session.send('Fetch.fulfillRequest', answer(requestId, content))
    // A page that is closed meanwhile needs no answer.
    answered.catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

function pageContent({ html }: PageSource): FileContent {
  return { bytes: Buffer.from(html), type: 'text/html; charset=utf-8' }
}

function fileContent({ files }: PageSource, { url, method }: Protocol.Network.Request): FileContent | undefined {
  if (method !== 'GET' || !url.startsWith(ADDRESS)) return undefined
  try {
    return files.get(decodeURIComponent(new URL(url).pathname.slice(1)))
  } catch {
    return undefined
  }
}

function answer(requestId: string, { bytes, type }: FileContent): Protocol.Fetch.FulfillRequestRequest {
  return {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: type },
      { name: 'Content-Security-Policy', value: POLICY },
      { name: 'X-Content-Type-Options', value: 'nosniff' },
      { name: 'Referrer-Policy', value: 'no-referrer' },
      // Pages share their origin, and what one calls `images/1.png` is another's `images/1.png` too.
      { name: 'Cache-Control', value: 'no-store' },
    ],
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}
