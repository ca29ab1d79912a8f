import type { Root } from 'hast'
import { elementsOf, replaceElements } from '../../content/elements.ts'
import { mendLinks, type Siblings } from '../../content/links.ts'
import { setLanguages } from '../../content/set-languages.ts'
import { toHtmlTree } from '../../content/to-html-tree.ts'
import type { Proposal } from '../../model/proposal.ts'
import { bindWords } from './bind-words.ts'
import { breakAddresses } from './break-addresses.ts'
import { type Captioned, setCaptions } from './captions.ts'
import { curlLine, curlQuotes } from './curl-quotes.ts'
import { placeFootnotes } from './footnotes.ts'
import { type Advances, measureWith } from './letter-widths.ts'
import { setNestedCode } from './nested-code.ts'
import { printedBlocks } from './printed-blocks.ts'
import { linkMentions } from './references.ts'
import { type SettingParts, setElement } from './set-element.ts'
import { setTables } from './table.ts'
import { turnWithHeadings } from './turn-with-headings.ts'

/** A text as it is printed, and the figures and tables in it that have captions. */
export interface Body {
  readonly tree: Root
  readonly captioned: readonly Captioned[]
}

/** What stands in a text beside its words. */
export interface BodyParts extends SettingParts {
  /** Of the document. */
  readonly language: string
  readonly siblings: Siblings
  /** Ids of the page, outside of the text, by the names that links call them. */
  readonly elsewhere: ReadonlyMap<string, string>
  /** Of the face that prose is set in; undefined where they are not known. */
  readonly letters: Advances | undefined
}

/** The proposal's text as it is printed: everything but the cover and the contents, in the author's order. */
export function composeBody(proposal: Proposal, parts: BodyParts): Body {
  const tree = toHtmlTree({ type: 'root', children: printedBlocks(proposal) })
  mendLinks(tree, parts.siblings, parts.elsewhere)
  placeFootnotes(tree)
  setLanguages(tree, parts.language)
  replaceElements(tree, (node) => setElement(node, parts))
  setNestedCode(tree)
  setTables(tree, measureWith(parts.letters))
  for (const node of elementsOf(tree)) if (node.tagName === 'details') node.properties.open = true
  const captioned = setCaptions(tree)
  linkMentions(tree, captioned)
  bindWords(tree)
  breakAddresses(tree)
  curlQuotes(tree, parts.language)
  const shown = captioned.map((one) => ({ ...one, title: curlLine(one.title, parts.language) }))
  return { tree: turnWithHeadings(tree), captioned: shown }
}
