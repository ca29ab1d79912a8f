import { type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** What the PDF says about itself. */
export interface Information {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string | undefined
  /** Created and changed; left out where nothing is known, since the day of the run is no property of the text. */
  readonly date: Date | undefined
  /** The tool and its version. */
  readonly creator: string
}

/** Writes the document information, in place of what Chrome put there. */
export function setInformation(pdf: PDFDocument, information: Information): void {
  const entries = pdf.context.obj({})
  const set = (key: string, value: string | undefined): void => {
    // Hexadecimal, since a literal string would let brackets in the text end it.
    if (value) entries.set(PDFName.of(key), PDFHexString.fromText(value))
  }
  set('Title', information.title)
  set('Author', information.authors.join(', '))
  set('Subject', information.subject)
  set('Creator', information.creator)
  set('Producer', 'Skia/PDF')
  // In place of Chrome's own, which must not stay in the file: it holds the time of the run.
  const old = pdf.context.trailerInfo.Info
  if (old instanceof PDFRef) pdf.context.assign(old, entries)
  else pdf.context.trailerInfo.Info = pdf.context.register(entries)
  if (information.date === undefined) return
  pdf.setCreationDate(information.date)
  pdf.setModificationDate(information.date)
}
