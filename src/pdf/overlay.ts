import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/**
 * Lays each page of `heads` over the page of the same number, as an artifact that readers skip. Chrome's own margin
 * boxes can show no section title and are not marked as artifacts, so heads and feet come from a print of their own.
 */
export async function overlay(pdf: PDFDocument, heads: PDFDocument): Promise<void> {
  const pages = pdf.getPages()
  const embedded = await pdf.embedPdf(
    heads,
    pages.map((_, index) => index),
  )
  // Chrome leaves the page's own coordinates changed, so its content is put between a save and a restore.
  const save = stream(pdf, 'q\n')
  for (const [index, page] of pages.entries()) {
    const head = embedded[index]
    if (head === undefined) continue
    const name = page.node.newXObject('Head', head.ref)
    const restore = stream(pdf, `\nQ\n/Artifact <</Type /Pagination>> BDC\nq ${name} Do Q\nEMC\n`)
    page.node.normalize()
    page.node.wrapContentStreams(save, restore)
  }
}

function stream(pdf: PDFDocument, operators: string): ReturnType<PDFDocument['context']['register']> {
  const bytes = new TextEncoder().encode(operators)
  const dictionary = pdf.context.obj({})
  dictionary.set(PDFName.of('Length'), pdf.context.obj(bytes.length))
  return pdf.context.register(PDFRawStream.of(dictionary, bytes))
}
