import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Proposal, Section } from '../model/proposal.ts'
import { contentsOf } from './contents.ts'

/** A proposal whose own contents are left out, and what was above them. */
export interface WithoutContents {
  readonly proposal: Proposal
  /** The slugs of the headings that are left out. */
  readonly slugs: readonly string[]
  /** What the author calls them; undefined where the word for them stays, or there is none. */
  readonly title: string | undefined
}

/** What stands above contents, in the languages that proposals are written in. */
const TITLE =
  /^(?:(?:table of )?contents|toc|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|indice|sumário|inhoud(?:sopgave)?|spis treści|оглавление|содержание|зміст|目录|目錄|目次|차례|목차)\s*[:：]?$/iu

/** Comments of the tools that write contents into a file. */
const MARK = /^<!--\s*(?:toc\b|start doctoc|table of contents)/i

/** Fewer entries than this are no contents. */
const FEWEST = 3

/** So many entries at most may be headings as they were called before they grew. */
const MOST_OLD = 10

/**
 * The proposal without contents of its own, where the document has contents that say the same: a list of nothing but
 * headings of this text that names at least half of its sections, below a heading or a line that calls it so, between
 * the comments of a tool, or made of nothing but links. One with a word of the author's stays.
 */
export function withoutContents(written: Proposal): WithoutContents {
  const asWritten = { proposal: written, slugs: [], title: undefined }
  if (contentsOf(written).entries.length === 0) return asWritten
  const isContents = contentsTest(written)
  const slugs: string[] = []
  const titles: string[] = []
  const onTitle = (title: string): number => titles.push(title.replace(/\s*[:：]$/, ''))
  const below = (section: Section): Section[] => {
    const sections = section.sections.flatMap(below)
    const isCalledSo = TITLE.test(section.title.trim())
    const blocks = withoutList(section.blocks, isCalledSo, isContents, onTitle)
    if (isCalledSo && blocks !== section.blocks && sections.length === 0 && blocks.every(isUnseen)) {
      slugs.push(section.slug)
      onTitle(section.title.trim())
      return []
    }
    return [{ ...section, sections, blocks }]
  }
  const proposal = {
    ...written,
    lead: withoutList(written.lead, false, isContents, onTitle),
    sections: written.sections.flatMap(below),
  }
  // Ours must be there to take its place.
  return contentsOf(proposal).entries.length > 0 ? { proposal, slugs, title: titles[0] } : asWritten
}

/** Blocks without a list of contents, and without the line that calls it so. */
function withoutList(
  blocks: readonly RootContent[],
  isCalledSo: boolean,
  isContents: (list: List, isCalledSo: boolean) => boolean,
  onTitle: (title: string) => void,
): readonly RootContent[] {
  const left: RootContent[] = []
  for (const block of blocks) {
    const [before] = left.slice(-1)
    const title = before?.type === 'paragraph' ? plainText(before).trim() : ''
    const isTitled = TITLE.test(title)
    const isMarked = before?.type === 'html' && MARK.test(before.value)
    if (block.type !== 'list' || !isContents(block, isCalledSo || isTitled || isMarked)) left.push(block)
    else if (isTitled) {
      left.pop()
      onTitle(title)
    }
  }
  return left.length === blocks.length ? blocks : left
}

/** What tells a list of contents from any other. */
function contentsTest(proposal: Proposal): (list: List, isCalledSo: boolean) => boolean {
  const titles = new Set<string>()
  const add = ({ title, sections }: Section): void => {
    titles.add(keyOf(title))
    for (const section of sections) add(section)
  }
  for (const section of proposal.sections) add(section)
  if (proposal.heading !== undefined) titles.add(keyOf(plainText(proposal.heading)))
  const wanted = [...new Set(outermost(proposal.sections).map(({ title }) => keyOf(title)))]
  return (list, isCalledSo) => {
    const entries = entriesOf(list)
    if (entries === undefined || entries.length < Math.max(FEWEST, wanted.length / 2)) return false
    if (!isCalledSo && !entries.every(isLinkWithin)) return false
    const keys = new Set(entries.map((entry) => keyOf(plainText(entry, { includeHtml: false }))))
    const numberless = new Set([...keys].map(bare))
    const named = wanted.filter((title) => keys.has(title) || numberless.has(bare(title)))
    if (named.length * 2 < wanted.length) return false
    const strangers = [...keys].filter((key) => !titles.has(key) && !titles.has(bare(key)))
    return (
      strangers.length <= Math.min(MOST_OLD, keys.size / 5) &&
      strangers.every((key) => [...titles].some((title) => title.startsWith(key) || title.endsWith(` ${key}`)))
    )
  }
}

/** The sections that contents begin with: those of the second level where all is below one heading. */
function outermost(sections: readonly Section[]): readonly Section[] {
  const named = sections.filter(({ title }) => !TITLE.test(title.trim()))
  const [only] = named
  return named.length === 1 && only !== undefined && only.sections.length > 0 ? outermost(only.sections) : named
}

/** The lines of a list and of the lists in it; undefined where an item is more than one line. */
function entriesOf(list: List): Paragraph[] | undefined {
  const entries: Paragraph[] = []
  const take = (item: ListItem): boolean => {
    const [line, ...lists] = item.children
    if (line?.type !== 'paragraph' || typeof item.checked === 'boolean') return false
    entries.push(line)
    return lists.every((one) => one.type === 'list' && one.children.every(take))
  }
  return list.children.every(take) ? entries : undefined
}

function isLinkWithin({ children }: Paragraph): boolean {
  const [link, ...more] = children
  return link?.type === 'link' && link.url.startsWith('#') && more.length === 0
}

/** What two spellings of a heading have in common: its letters and digits. */
function keyOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A key without the number before it. */
function bare(key: string): string {
  return key.replace(/^(?:\d+ )+/, '')
}

function isUnseen(block: RootContent): boolean {
  return block.type === 'html' && /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(block.value)
}
