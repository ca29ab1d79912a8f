import type { Severity } from '../model/diagnostic.ts'

/** What a print may tell of, which `check` cannot know before anything is drawn. */
export interface PrintNote {
  readonly code: string
  readonly severity: Severity
  /** What is found, why it matters and how to mend it, each in a sentence. */
  readonly what: string
  readonly why: string
  readonly mend: string
}

/** A diagram whose text is too small on paper. */
export const TINY_DIAGRAM: PrintNote = {
  code: 'tiny-diagram',
  severity: 'warning',
  what: 'The text of a diagram is printed smaller than five points, even on a page on its side.',
  why: 'Nobody reads it on paper without a glass.',
  mend: 'Split the diagram, or draw it in the other direction.',
}

/** A flowchart that was drawn in another direction than its author's. */
export const TURNED_DIAGRAM: PrintNote = {
  code: 'turned-diagram',
  severity: 'hint',
  what: 'A flowchart that runs from side to side is drawn from top to bottom.',
  why: 'As it was written its text would be smaller than five points in print.',
  mend: 'Write TD for its direction, or split it.',
}

/** All of them. */
export const PRINT_NOTES: readonly PrintNote[] = [TINY_DIAGRAM, TURNED_DIAGRAM]
