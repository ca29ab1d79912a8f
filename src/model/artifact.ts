/** What an output is, and of what. */
export type ArtifactKind =
  | 'pdf'
  | 'html'
  | 'slides-html'
  | 'slides-pdf'
  | 'slides-md'
  | 'slides-pptx'
  /** All slides on one sheet. */
  | 'slides-png'
  /** One slide. */
  | 'slide-png'

/** An output that stands whole on disk. */
export interface Artifact {
  readonly kind: ArtifactKind
  /** As the user would name it: relative to where the run started, with forward slashes. */
  readonly path: string
  /** The proposal it was made from, as the user named it. */
  readonly source: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Pages of a document, where it has pages. */
  readonly pages?: number
  /** Slides of a deck. */
  readonly slides?: number
}
