import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { beginning, briefBlock, briefParagraph } from './brief.ts'
import { type Exhibit, exhibitOf, wholeExhibitOf } from './exhibits.ts'
import { withoutBareLeads, withoutLeadToExhibit } from './leads.ts'
import { linesOf } from './lines-of.ts'

/** What a slide says of a longer text, and what is worth a slide of its own. */
export interface Digest {
  readonly blocks: readonly RootContent[]
  readonly exhibits: readonly Exhibit[]
  /** Whether something of the text stands only in the notes. */
  readonly shortened: boolean
}

/** Lines of text that a slide holds comfortably at its own size. */
const LINES = 14

/**
 * Presentable blocks as a slide says them: first sentences, lists and small code in their order; the rest as exhibits.
 * `whole` keeps every list, table and listing to its end.
 */
export function digest(blocks: readonly RootContent[], whole: boolean): Digest {
  const body: RootContent[] = []
  const exhibits: Exhibit[] = []
  let lines = 0
  let paragraphs = 0
  let shortened = false
  for (const node of blocks) {
    const exhibit = whole ? wholeExhibitOf(node) : exhibitOf(node)
    if (exhibit !== undefined) {
      exhibits.push(exhibit)
      const last = body.at(-1)
      if (last !== undefined) body.splice(-1, 1, ...withoutLeadToExhibit([last]))
      shortened ||= exhibit.shortened
      continue
    }
    const short = node.type === 'paragraph' ? briefParagraph(node, paragraphs) : whole ? node : briefBlock(node)
    const brief = !whole && lines > 0 && lines + linesOf(short) > LINES ? beginning(short, LINES - lines) : short
    if (brief === undefined) {
      shortened = true
      const last = body.at(-1)
      if (last !== undefined) body.splice(-1, 1, ...withoutBareLeads([last]))
      continue
    }
    const size = linesOf(brief)
    if (node.type === 'paragraph') paragraphs += 1
    shortened ||= plainText(brief).length < plainText(node).length
    body.push(brief)
    lines += size
  }
  return { blocks: withoutBareLeads(body), exhibits, shortened }
}
