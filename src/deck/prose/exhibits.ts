import type { Code, RootContent } from 'mdast'
import { isAsciiArt } from '../../read/ascii-art.ts'
import { code, emphasis, paragraph } from './nodes.ts'

/** A drawing, a picture, a table or a listing that gets a slide of its own. */
export interface Exhibit {
  readonly kind: 'art' | 'figure' | 'listing' | 'table'
  readonly blocks: readonly RootContent[]
  readonly shortened: boolean
}

const SHORT_CODE = 9
const LONG_CODE = 20
/** The source of a diagram says little on a slide. */
const LONG_DIAGRAM = 14
const CODE_COLUMNS = 400
const ROWS = 9
const COLUMNS = 6

/** What of the blocks is better shown than told; undefined for what is not. */
export function exhibitOf(node: RootContent): Exhibit | undefined {
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

/** The same, with nothing of it left out. */
export function wholeExhibitOf(node: RootContent): Exhibit | undefined {
  const exhibit = exhibitOf(node)
  return exhibit === undefined ? undefined : { ...exhibit, blocks: [node], shortened: false }
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

/** A line of code that is not longer than anyone reads. */
export function briefLine(line: string): string {
  return line.length <= CODE_COLUMNS
    ? line
    : `${line.slice(0, CODE_COLUMNS)} … ${line.length - CODE_COLUMNS} more characters`
}

/** A table's first rows and columns, and where the rest stands. */
export function briefTable(node: RootContent & { type: 'table' }): { blocks: RootContent[]; shortened: boolean } {
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
