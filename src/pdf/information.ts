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

/** The library in Chrome that writes its PDFs. */
export const PRODUCER = 'Skia/PDF'
