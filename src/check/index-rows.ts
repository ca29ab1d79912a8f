import type { Root, Table, TableRow } from 'mdast'
import { entryOf } from '../model/entry-of.ts'
import { nodesOfType } from '../model/nodes.ts'
import { labelKey } from '../read/field.ts'
import { plainText } from '../read/plain-text.ts'
import { type Place, placeOf } from './place.ts'

/** What a cell says, and where it stands. */
export interface IndexCell {
  readonly text: string
  readonly place: Partial<Place>
}

/** A proposal as the table of an index tells it. */
export interface IndexRow {
  /** The address of its file, as written. */
  readonly address: string
  readonly place: Partial<Place>
  readonly status?: IndexCell
  readonly author?: IndexCell
  readonly created?: IndexCell
  readonly updated?: IndexCell
}

type Column = 'status' | 'author' | 'created' | 'updated'

const COLUMNS: Readonly<Record<string, Column>> = {
  status: 'status',
  state: 'status',
  author: 'author',
  authors: 'author',
  owner: 'author',
  owners: 'author',
  created: 'created',
  date: 'created',
  'created on': 'created',
  'creation date': 'created',
  updated: 'updated',
  'last updated': 'updated',
}

/** The rows of every table that names proposals by a link to their file; none where a page is no index. */
export function readIndexRows(root: Root): IndexRow[] {
  return [...nodesOfType(root, 'table')].flatMap(rowsOfTable)
}

function rowsOfTable(table: Table): IndexRow[] {
  const [head, ...rows] = table.children
  const columns = (head?.children ?? []).map((cell) => entryOf(COLUMNS, labelKey(plainText(cell))))
  if (!columns.some((column) => column !== undefined)) return []
  return rows.flatMap((row): IndexRow[] => {
    const address = addressOf(row)
    if (address === undefined) return []
    const cells: Partial<Record<Column, IndexCell>> = {}
    row.children.forEach((cell, at) => {
      const column = columns[at]
      if (column !== undefined) cells[column] ??= { text: plainText(cell), place: placeOf(cell.children[0] ?? cell) }
    })
    return [{ address, place: placeOf(row), ...cells }]
  })
}

/** The first link of a row to a Markdown file that lies somewhere beside. */
function addressOf(row: TableRow): string | undefined {
  for (const { url } of nodesOfType(row, 'link')) {
    const path = url.replace(/[?#].*$/s, '')
    if (/\.(?:md|markdown)$/i.test(path) && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(path)) return path
  }
  return undefined
}
