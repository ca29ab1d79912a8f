import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'
import type { PrintSettings } from '../model/page.ts'

/** Prints a page on the paper and with the margins of its CSS. */
export async function print(session: CDPSession, { tagged, outline }: PrintSettings): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: outline,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  })
  return Buffer.from(data, 'base64')
}

/** Whether a PDF as Chrome writes it has any letter on its pages: letters need a font. */
export function hasLetters(pdf: Uint8Array): boolean {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/Type /Font')
}

/** Runs in the page: whether it has text that a print must show. Asks the text, because without fonts none is laid out. */
export function hasText(): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const { textContent, parentElement } = walker.currentNode
    const isProse = parentElement !== null && parentElement.closest('style, script, template, title, desc') === null
    if (isProse && textContent?.trim() && getComputedStyle(parentElement).display !== 'none') return true
  }
  return false
}
