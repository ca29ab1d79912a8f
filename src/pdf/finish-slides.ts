import { type Information, setInformation } from './information.ts'
import { loadPdf } from './load-pdf.ts'
import { mendPrint } from './mend-print.ts'
import { savePdf } from './save-pdf.ts'

/** The PDF of a deck with its information and fixed dates. */
export async function finishSlides(
  bytes: Uint8Array,
  information: Information,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await loadPdf(bytes)
  mendPrint(pdf)
  setInformation(pdf, information)
  return { bytes: await savePdf(pdf), pages: pdf.getPageCount() }
}
