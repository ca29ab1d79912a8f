import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * The page, from 1, on which each link target of the document fell, by the target's id. Chrome writes a named
 * destination for every id that a link of the page points to, and no other.
 */
export function readDestinations(pdf: PDFDocument): Map<string, number> {
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const pages = new Map<string, number>()
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of destinations?.entries() ?? []) {
    const place = pdf.context.lookup(value)
    const number = place instanceof PDFArray ? numbers.get(String(place.get(0))) : undefined
    if (number !== undefined) pages.set(idOf(name), number)
  }
  return pages
}

/** Chrome names a destination by the id as it stands in a URL. */
function idOf(name: PDFName): string {
  const encoded = name.decodeText()
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
