import type { DiagramLooks } from '../model/diagram.ts'
import type { Theme } from '../model/theme.ts'
import type { Output } from '../record/outputs.ts'
import { diagramLooks } from '../theme/diagram-looks.ts'
import { needsDeck, needsDocument } from './request.ts'

/** How the diagrams of a proposal are drawn for what is made of it, in order; undefined for what is not made. */
export interface AllLooks {
  readonly document: DiagramLooks | undefined
  /** The same as those of the document where one drawing serves both. */
  readonly deck: DiagramLooks | undefined
}

/** The same pictures on paper and on slides, unless one of them is dark. */
export function looksOf({ documentCss, slidesCss }: Theme, outputs: ReadonlySet<Output>): AllLooks {
  const document = diagramLooks(documentCss)
  const deck = diagramLooks(slidesCss)
  if (isDark(document) === isDark(deck)) return { document, deck: document }
  return {
    document: needsDocument(outputs) ? document : undefined,
    deck: needsDeck(outputs) ? deck : undefined,
  }
}

function isDark({ paper }: DiagramLooks): boolean {
  return Number.parseInt(paper.slice(3, 5), 16) < 128
}
