import type { Code, ListItem, Paragraph, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isAsciiArt } from './ascii-art.ts'
import { code, emphasis, listItem, paragraph } from './nodes.ts'
import { firstSentences, sentences } from './sentences.ts'

/** What a slide says of a longer text, and what is worth a slide of its own. */
export interface Digest {
  readonly blocks: readonly RootContent[]
  readonly exhibits: readonly Exhibit[]
  /** Whether something of the text stands only in the notes. */
  readonly shortened: boolean
}

/** A drawing, a picture, a table or a listing that gets a slide of its own. */
export interface Exhibit {
  readonly kind: 'art' | 'figure' | 'listing' | 'table'
  readonly blocks: readonly RootContent[]
  readonly shortened: boolean
}

/** Lines of text that a slide holds comfortably at its own size. */
const LINES = 14
const LINE = 92
const SHORT_CODE = 9
const LONG_CODE = 20
/** The source of a diagram says little on a slide. */
const LONG_DIAGRAM = 14
const CODE_COLUMNS = 400
const ITEMS = 8
const ROWS = 9
const COLUMNS = 6

/** Presentable blocks as a slide says them: first sentences, lists and small code in their order; the rest as exhibits. */
export function digest(blocks: readonly RootContent[]): Digest {
  const body: RootContent[] = []
  const exhibits: Exhibit[] = []
  let lines = 0
  let paragraphs = 0
  let shortened = false
  for (const node of blocks) {
    const exhibit = exhibitOf(node)
    if (exhibit !== undefined) {
      exhibits.push(exhibit)
      shortened ||= exhibit.shortened
      continue
    }
    const whole = node.type === 'paragraph' ? briefParagraph(node, paragraphs) : briefBlock(node)
    const brief = lines > 0 && lines + linesOf(whole) > LINES ? beginning(whole, LINES - lines) : whole
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

/** How many lines of a slide a block takes, roughly. */
export function linesOf(node: RootContent | ListItem): number {
  switch (node.type) {
    case 'list':
    case 'blockquote':
    case 'listItem':
      return node.children.reduce((sum, child) => sum + linesOf(child), 0)
    case 'table':
      return node.children.reduce(
        (sum, row) => sum + Math.max(1, Math.ceil(plainText(row).length / (LINE - 10))) + 0.4,
        0,
      )
    case 'code':
      return node.value.split('\n').length * 0.9 + 0.6
    default:
      return Math.ceil(plainText(node).length / LINE) + 0.3
  }
}

function exhibitOf(node: RootContent): Exhibit | undefined {
  if (node.type === 'paragraph' && node.children[0]?.type === 'image')
    return { kind: 'figure', blocks: [node], shortened: false }
  if (node.type === 'table' && node.children.length > 4) {
    const brief = briefTable(node)
    return { kind: 'table', blocks: brief.blocks, shortened: brief.shortened }
  }
  if (node.type !== 'code') return undefined
  if (isAsciiArt(node)) return { kind: 'art', blocks: [node], shortened: false }
  if (node.value.split('\n').length <= SHORT_CODE) return undefined
  return briefListing(node)
}

/** A listing's beginning, and where in the source the rest stands. */
function briefListing(node: Code): Exhibit {
  const lines = node.value.split('\n')
  const most = /^(?:mermaid|plantuml|puml|dot|graphviz|d2)$/i.test(node.lang ?? '') ? LONG_DIAGRAM : LONG_CODE
  const kept = lines.length <= most ? lines : lines.slice(0, most - 2)
  const short = code(kept.map(briefLine).join('\n'), node.lang)
  const listing = node.position === undefined ? short : { ...short, position: node.position }
  const more = lines.length - kept.length
  if (more === 0) return { kind: 'listing', blocks: [listing], shortened: listing.value !== node.value }
  const line = (node.position?.start.line ?? 0) + 1 + kept.length
  return {
    kind: 'listing',
    blocks: [listing, paragraph(emphasis(`… ${more} more lines, from line ${line} of the source`))],
    shortened: true,
  }
}

function briefLine(line: string): string {
  return line.length <= CODE_COLUMNS
    ? line
    : `${line.slice(0, CODE_COLUMNS)} … ${line.length - CODE_COLUMNS} more characters`
}

function briefTable(node: RootContent & { type: 'table' }): { blocks: RootContent[]; shortened: boolean } {
  const columns = Math.min(COLUMNS, node.children[0]?.children.length ?? 0)
  const rows = node.children.slice(0, ROWS + 1).map((row) => ({ ...row, children: row.children.slice(0, columns) }))
  const moreRows = node.children.length - rows.length
  const moreColumns = (node.children[0]?.children.length ?? 0) - columns
  const more = [
    ...(moreRows > 0 ? [`${moreRows} more rows`] : []),
    ...(moreColumns > 0 ? [`${moreColumns} more columns`] : []),
  ]
  const table = { ...node, align: (node.align ?? []).slice(0, columns), children: rows }
  if (more.length === 0) return { blocks: [table], shortened: false }
  const line = node.position?.start.line ?? 0
  return {
    blocks: [table, paragraph(emphasis(`… ${more.join(' and ')}, from line ${line} of the source`))],
    shortened: true,
  }
}

function briefParagraph(node: Paragraph, before: number): Paragraph {
  const children = firstSentences(node.children, before === 0 ? 300 : 150)
  return { ...node, children }
}

function briefBlock(node: RootContent): RootContent {
  switch (node.type) {
    case 'list': {
      const items = node.children.slice(0, node.children.length > ITEMS + 1 ? ITEMS : ITEMS + 1).map(briefItem)
      const more = node.children.length - items.length
      return { ...node, children: more > 0 ? [...items, andMore(more)] : items }
    }
    case 'table':
      return briefTable(node).blocks[0] as RootContent
    case 'blockquote':
      return {
        ...node,
        children: node.children
          .slice(0, 2)
          .map((child) => (child.type === 'paragraph' ? briefParagraph(child, 0) : child)),
      }
    case 'code':
      return { ...node, value: node.value.split('\n').map(briefLine).join('\n') }
    default:
      return node
  }
}

function briefItem(item: ListItem): ListItem {
  const children: ListItem['children'] = []
  let nested = 0
  for (const child of item.children) {
    if (child.type === 'paragraph' && !children.some((kept) => kept.type === 'paragraph'))
      children.push({
        ...child,
        children: plainText(child).length <= 200 ? child.children : firstSentences(child.children, 160),
      })
    else if (child.type === 'list' && nested === 0) {
      nested += 1
      const inner = child.children.slice(0, 4).map((inside) => ({ ...inside, children: inside.children.slice(0, 1) }))
      children.push({ ...child, children: inner.map(briefLeaf) })
    }
  }
  return { ...item, children }
}

function briefLeaf(item: ListItem): ListItem {
  return {
    ...item,
    children: item.children.map((child) =>
      child.type === 'paragraph' && plainText(child).length > 160
        ? { ...child, children: firstSentences(child.children, 130) }
        : child,
    ),
  }
}

/** As many of a list's first entries as there is room for; nothing of anything else. */
function beginning(node: RootContent, room: number): RootContent | undefined {
  if (node.type !== 'list') return undefined
  let left = room - 1.3
  const kept = node.children.findIndex((item) => {
    left -= linesOf(item)
    return left < 0
  })
  if (kept < 1) return undefined
  if (kept >= node.children.length - 1) return node
  return { ...node, children: [...node.children.slice(0, kept), andMore(node.children.length - kept)] }
}

function andMore(count: number): ListItem {
  return listItem([paragraph(emphasis(`… ${count} more in the notes`))])
}

/** “The steps are:” with no steps after it says nothing. */
function withoutBareLeads(blocks: readonly RootContent[]): RootContent[] {
  const isLead = (node: RootContent | undefined): boolean =>
    node?.type === 'paragraph' && /[:：]\s*$/.test(plainText(node)) && plainText(node).length < 120
  const kept = blocks
    .filter((node, at) => !isLead(node) || (at + 1 < blocks.length && !isLead(blocks[at + 1])))
    .map((node, at, all) => (at === all.length - 1 ? withoutLastLead(node) : node))
  return kept
}

/** A long paragraph that ends by announcing what is not there loses that sentence. */
function withoutLastLead(node: RootContent): RootContent {
  if (node.type !== 'paragraph' || !/[:：]\s*$/.test(plainText(node))) return node
  const kept = sentences(node.children).slice(0, -1).flat()
  return kept.length === 0 ? node : { ...node, children: kept }
}
