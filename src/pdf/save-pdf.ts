import type { PDFDocument } from '@cantoo/pdf-lib'

/** The PDF's bytes: the same for the same document, since nothing here asks for the time or a random number. */
export function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}
