import type { Protocol } from 'puppeteer-core'
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'
import type { FileContent, PageSource } from '../model/page.ts'

/** Where a page is, and what it may do there. */
export interface Site {
  /** At a made-up origin. The top-level domain is reserved: nothing can ever have this name. */
  readonly address: string
  /** The content security policy of all that is served there. */
  readonly policy: string
}

/** Where an author's text is shown: with styles, images and fonts of its own. No script, no frame, no form. */
export const PROPOSAL_SITE: Site = {
  address: 'https://proposal.invalid/',
  policy:
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'none'",
}

/** Where diagrams are drawn, by scripts that we bring. No image, no frame, no form, and nothing to connect to. */
export const DRAWING_SITE: Site = {
  address: 'https://drawing.invalid/',
  policy:
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'",
}

/**
 * Answers every request of a page from its source, and refuses all others.
 *
 * @param onLeave Called when the page tries to go elsewhere, which a page can do without any script.
 */
export async function serve(
  session: CDPSession,
  source: PageSource,
  site: Site,
  onLeave: (url: string) => void,
): Promise<void> {
  let mainFrame: string | undefined
  session.on('Fetch.requestPaused', async ({ requestId, request, resourceType, frameId }) => {
    const isPage = resourceType === 'Document' && (mainFrame ?? frameId) === frameId
    if (isPage && mainFrame !== undefined) onLeave(request.url)
    const isFirst = isPage && mainFrame === undefined
    if (isPage) mainFrame = frameId
    const content = isFirst ? pageContent(source) : await fileContent(source, site, request)
    const answered =
      content === undefined || (resourceType === 'Document' && !isPage)
        ? session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
        : session.send('Fetch.fulfillRequest', answer(requestId, site, content))
    // A page that is closed meanwhile needs no answer.
    answered.catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

function pageContent({ html }: PageSource): FileContent {
  return { bytes: Buffer.from(html), type: 'text/html; charset=utf-8' }
}

async function fileContent(
  { files, shelf }: PageSource,
  { address }: Site,
  { url, method }: Protocol.Network.Request,
): Promise<FileContent | undefined> {
  if (method !== 'GET' || !url.startsWith(address)) return undefined
  try {
    const path = decodeURIComponent(new URL(url).pathname.slice(1))
    return files.get(path) ?? (await shelf?.(path))
  } catch {
    return undefined
  }
}

function answer(
  requestId: string,
  { policy }: Site,
  { bytes, type }: FileContent,
): Protocol.Fetch.FulfillRequestRequest {
  return {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: type },
      { name: 'Content-Security-Policy', value: policy },
      { name: 'X-Content-Type-Options', value: 'nosniff' },
      { name: 'Referrer-Policy', value: 'no-referrer' },
      // Pages share their origin, and what one calls `images/1.png` is another's `images/1.png` too.
      { name: 'Cache-Control', value: 'no-store' },
    ],
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}
