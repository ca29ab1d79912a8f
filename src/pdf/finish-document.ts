import { type CodeLines, writeCodeText } from './code-text.ts'
import { type Information, setInformation } from './information.ts'
import { loadPdf } from './load-pdf.ts'
import { mendPrint } from './mend-print.ts'
import { overlay } from './overlay.ts'
import { savePdf } from './save-pdf.ts'

/** The prints of a document, and what its PDF says beside them. */
export interface Finishing {
  readonly print: Uint8Array
  /** A page of heads and feet for every page of the print. */
  readonly heads: Uint8Array
  readonly codes: readonly CodeLines[]
  readonly information: Information
}

/** Makes the finished PDF of a print: heads and feet laid over, code that can be copied, information and fixed dates. */
export async function finishDocument({ print, heads, codes, information }: Finishing): Promise<Uint8Array> {
  const pdf = await loadPdf(print)
  mendPrint(pdf)
  writeCodeText(pdf, codes)
  await overlay(pdf, await loadPdf(heads))
  setInformation(pdf, information)
  return await savePdf(pdf)
}
