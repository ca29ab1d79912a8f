import type { Element, RootContent as HtmlContent, Root as HtmlRoot } from 'hast'
import type { Heading, Root, RootContent } from 'mdast'
import { classesOf, element, elementsOf, hasClass, replaceElements, text, textOf } from '../../content/elements.ts'
import { mendLinks, type Siblings } from '../../content/links.ts'
import type { Highlighter } from '../../content/listings.ts'
import { setLanguages } from '../../content/set-languages.ts'
import { EMOJI, toHtmlTree } from '../../content/to-html-tree.ts'
import { withVisibleMarks } from '../../content/visible-marks.ts'
import { nodesOfType } from '../../model/nodes.ts'
import type { Proposal, Section } from '../../model/proposal.ts'
import { alertOf } from './alert.ts'
import { bindWords } from './bind-words.ts'
import { readCaptionLine, readEmphasised } from './caption-line.ts'
import { type Captioned, setCaptions } from './captions.ts'
import { codeBlock } from './code-block.ts'
import { curlLine, curlQuotes } from './curl-quotes.ts'
import type { Diagrams } from './diagrams.ts'
import { placeFootnotes } from './footnotes.ts'
import type { SetFormulas } from './formula.ts'
import type { Pictures } from './picture.ts'
import { linkMentions } from './references.ts'
import { setTables } from './table.ts'

/** A text as it is printed, and the figures and tables in it that have captions. */
export interface Body {
  readonly tree: HtmlRoot
  readonly captioned: readonly Captioned[]
}

/** What stands in a text beside its words. */
export interface BodyParts {
  readonly highlight: Highlighter
  readonly pictures: Pictures
  readonly formulas: SetFormulas
  /** Of the document. */
  readonly language: string
  readonly diagrams: Diagrams
  readonly siblings: Siblings
}

/** The proposal's text as it is printed: everything but the cover and the contents, in the author's order. */
export function composeBody(proposal: Proposal, parts: BodyParts): Body {
  const tree = toHtmlTree({ type: 'root', children: blocksOf(proposal) } satisfies Root)
  mendLinks(tree, parts.siblings)
  placeFootnotes(tree)
  setLanguages(tree, parts.language)
  replaceElements(tree, (node) => set(node, parts))
  setTables(tree)
  for (const node of elementsOf(tree)) if (node.tagName === 'details') node.properties.open = true
  const captioned = setCaptions(tree)
  linkMentions(tree, captioned)
  bindWords(tree)
  curlQuotes(tree, parts.language)
  const shown = captioned.map((one) => ({ ...one, title: curlLine(one.title, parts.language) }))
  return { tree: turnWithHeadings(tree), captioned: shown }
}

/** The id under which a section's heading stands in the page. */
export function sectionId(section: Section): string {
  return `s-${section.slug}`
}

function blocksOf(proposal: Proposal): RootContent[] {
  const { lead, sections, root } = proposal
  const blocks = [...lead, ...sections.flatMap(sectionBlocks)]
  const printed = new Set(blocks)
  // A link or a footnote may be defined in a block that is read as metadata, or in none of the sections.
  const definitions = root.children.filter(
    (node) => (node.type === 'definition' || node.type === 'footnoteDefinition') && !printed.has(node),
  )
  const referred = referredFootnotes(root)
  // A note that nothing refers to would be left out; it is printed where it stands.
  return [...blocks, ...definitions].flatMap((node): RootContent[] =>
    node.type === 'footnoteDefinition' && !referred.has(node.identifier) ? node.children : [node],
  )
}

function referredFootnotes(root: Root): Set<string> {
  return new Set([...nodesOfType(root, 'footnoteReference')].map(({ identifier }) => identifier))
}

function sectionBlocks(section: Section): RootContent[] {
  const heading: Heading = {
    ...section.heading,
    depth: Math.min(section.level, 6) as Heading['depth'],
    data: { ...section.heading.data, hProperties: { id: section.slug } },
  }
  return [heading, ...section.blocks, ...section.sections.flatMap(sectionBlocks)]
}

/** Gives an element of Markdown the form in which it is printed. */
function set(node: Element, { highlight, pictures, formulas, diagrams }: BodyParts): Element | undefined {
  switch (node.tagName) {
    case 'pre':
      return (
        diagrams.show(textOf(node), languageOf(node)) ??
        formulas.block(node, languageOf(node)) ??
        codeBlock(textOf(node), languageOf(node), highlight, marksOf(node))
      )
    case 'code':
      return formulas.inLine(node) ?? emojiOf(node) ?? optionOf(node) ?? withoutHiddenMarks(node)
    case 'blockquote':
      return alertOf(node)
    case 'img':
      return pictures.show(node)
    case 'input':
      return element('span', node.properties.checked ? 'task done' : 'task', [], {
        role: 'img',
        ariaLabel: node.properties.checked ? 'done' : 'to do',
      })
    case 'p':
      return figureOf(node) ?? keepShort(node)
    case 'li':
      return keepShort(node)
    default:
      return undefined
  }
}

/**
 * An emoji that was written by its name. It stays code for the tags of the print, where the text of code can be told:
 * the name, which is what its author wrote.
 */
function emojiOf(code: Element): Element | undefined {
  const name = classesOf(code).find((one) => one.startsWith(`language-${EMOJI}-`))
  if (name === undefined) return undefined
  const dataEmoji = `:${name.slice(`language-${EMOJI}-`.length)}:`
  return element('code', 'emoji', code.children, { dataEmoji, title: dataEmoji })
}

/** The name of an option, such as `--out`, short enough to stand on one line anywhere. */
function optionOf(code: Element): Element | undefined {
  if (!/^--?[\w.-]{1,16}$/.test(textOf(code))) return undefined
  return { ...code, properties: { ...code.properties, className: [...classesOf(code), 'option'] } }
}

/** Code in which nothing stands unseen. */
function withoutHiddenMarks(code: Element): Element | undefined {
  const words = textOf(code)
  const shown = withVisibleMarks(words)
  return shown === words ? undefined : { ...code, children: [text(shown)] }
}

/** Some nine lines: so much of a page may stay empty before a paragraph is rather broken. In characters. */
const SHORT = 700

/** A short paragraph or list item stays on one page. */
function keepShort(node: Element): Element | undefined {
  if (textOf(node).length > SHORT) return undefined
  return { ...node, properties: { ...node.properties, className: [...classesOf(node), 'keep'] } }
}

/** A heading, and a paragraph after it, that lead to a table on a turned page stand on that page too. */
function turnWithHeadings(tree: HtmlRoot): HtmlRoot {
  const children: HtmlContent[] = []
  for (const child of tree.children) {
    if (child.type !== 'element' || !hasClass(child, 'landscape')) {
      children.push(child)
      continue
    }
    const lead: Element[] = []
    for (let last = children.at(-1); last !== undefined && lead.length < 5; last = children.at(-1)) {
      if (last.type === 'element' && !/^(h[1-6]|p)$/.test(last.tagName)) break
      children.pop()
      if (last.type === 'element') lead.unshift(last)
      if (last.type === 'element' && last.tagName !== 'p') break
    }
    const [first] = lead
    const heading = first !== undefined && first.tagName !== 'p'
    if (!heading) children.push(...lead)
    children.push(element('div', 'turned-part', heading ? [...lead, child] : [child]))
  }
  return { ...tree, children }
}

/** The lines that the author marked, as the tree of Markdown was told to say. */
function marksOf(pre: Element): string | undefined {
  const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
  return code?.properties.dataMarks === undefined ? undefined : String(code.properties.dataMarks)
}

function languageOf(pre: Element): string | undefined {
  const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
  const name = code === undefined ? undefined : classesOf(code).find((one) => one.startsWith('language-'))
  return name?.slice('language-'.length)
}

/** A paragraph that is one picture, alone or with its caption on the lines after it, becomes a figure. */
function figureOf(paragraph: Element): Element | undefined {
  const [only, ...rest] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (only?.type !== 'element') return undefined
  const image = only.tagName === 'a' && only.children.length === 1 ? only.children[0] : only
  if (image?.type !== 'element') return undefined
  if (rest.length === 0 && image.tagName === 'span' && hasClass(image, 'missing'))
    return element('div', 'figure', [only])
  if (image.tagName !== 'img') return undefined
  if (rest.length === 0) return element('figure', '', [only])
  const words = rest.filter((child) => child.type !== 'element' || child.tagName !== 'br')
  const caption = readEmphasised(words) ?? (readCaptionLine(words) === undefined ? undefined : words)
  return caption && element('figure', '', [only, element('figcaption', '', caption)])
}
