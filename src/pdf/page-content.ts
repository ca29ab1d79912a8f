import { deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, type PDFDocument, PDFName, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'

/** The content of a page as text; bytes beyond ASCII stand for themselves. */
export function contentOf(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => pdf.context.lookup(one)) : [contents]
  return streams.map(textOfStream).join('\n')
}

/** Puts a content in place of a page's own. */
export function replaceContent(pdf: PDFDocument, page: PDFPage, content: string): void {
  const bytes = deflateSync(Buffer.from(content, 'latin1'))
  const dictionary = pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length })
  page.node.set(PDFName.of('Contents'), pdf.context.register(PDFRawStream.of(dictionary, bytes)))
}

function textOfStream(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  const compressed = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  const bytes = stream.getContents()
  return Buffer.from(compressed ? inflateSync(bytes) : bytes).toString('latin1')
}
