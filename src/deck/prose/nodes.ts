import type {
  Code,
  Heading,
  InlineCode,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast'

/** The words as text, whitespace collapsed. */
export function text(value: string): Text {
  return { type: 'text', value: value.replace(/\s+/g, ' ') }
}

/** Bold words. */
export function strong(...children: readonly (PhrasingContent | string)[]): Strong {
  return { type: 'strong', children: children.map(asPhrasing) }
}

/** Words in italics. */
export function emphasis(...children: readonly (PhrasingContent | string)[]): PhrasingContent {
  return { type: 'emphasis', children: children.map(asPhrasing) }
}

/** A paragraph of words and phrasing. */
export function paragraph(...children: readonly (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map(asPhrasing) }
}

/** The label above a column or a group. */
export function label(children: readonly PhrasingContent[]): Heading {
  return { type: 'heading', depth: 3, children: [...children] }
}

/** A list item of blocks; its first paragraph stands beside the mark. */
export function listItem(blocks: readonly RootContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [...blocks] as ListItem['children'] }
}

/** A tight list. */
export function list(items: readonly ListItem[], ordered = false): List {
  return { type: 'list', ordered, spread: false, ...(ordered ? { start: 1 } : {}), children: [...items] }
}

/** A table whose first row is the head. */
export function table(rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table {
  return { type: 'table', align: [], children: rows.map(row) }
}

/** A listing. */
export function code(value: string, lang?: string | null): Code {
  return { type: 'code', value, lang: lang ?? null }
}

/** Code inside a line. */
export function inlineCode(value: string): InlineCode {
  return { type: 'inlineCode', value: value.replace(/\s+/g, ' ') }
}

function row(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children: [...children] })),
  }
}

function asPhrasing(child: PhrasingContent | string): PhrasingContent {
  return typeof child === 'string' ? text(child) : child
}
