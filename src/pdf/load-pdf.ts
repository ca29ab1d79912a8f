import { PDFDocument } from '@cantoo/pdf-lib'

/** Reads a PDF that Chrome printed, and changes nothing in it. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
}
