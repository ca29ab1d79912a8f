import type { BlockContent, Data, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { titleIn } from '../../content/fence-meta.ts'
import { isOutward } from '../../content/links.ts'
import { withVisibleMarks } from '../../content/visible-marks.ts'
import type { Definitions } from '../../model/definitions.ts'
import { namedAlert } from './alert.ts'
import { withHtmlPhrases } from './html-phrases.ts'
import { htmlTable } from './html-table.ts'
import { htmlText } from './html-text.ts'
import { mergeLists } from './merge-lists.ts'
import { emphasis, inlineCode, paragraph, strong, text } from './nodes.ts'

/**
 * The author's blocks as a slide may show them: paragraphs, lists, tables, code, quotes and images that stand alone.
 * Raw HTML becomes its words, headings become bold lines, links keep only addresses that a deck can follow.
 */
export function presentable(nodes: readonly RootContent[], definitions: Definitions): RootContent[] {
  return mergeLists(nodes.flatMap((node) => block(node, definitions)))
}

function block(node: RootContent, definitions: Definitions): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(node, definitions)
    case 'heading':
      return [{ ...paragraph(strong(...withoutImages(phrasing(node.children, definitions)))), ...at(node) }]
    case 'list':
      return [{ ...node, spread: false, children: node.children.map((item) => cleanItem(item, definitions)) }]
    case 'blockquote':
      return quote(namedAlert(presentable(node.children, definitions)), node)
    case 'table':
      return [{ ...node, children: node.children.map((row) => cleanRow(row, definitions)) }]
    case 'math':
      return [{ ...paragraph(displayed(node.value)), ...at(node) }]
    case 'code':
      if (node.lang?.toLowerCase() === 'math') return [{ ...paragraph(displayed(node.value)), ...at(node) }]
      return node.value.trim() === '' ? [] : [...titleOf(node), { ...node, value: withVisibleMarks(node.value) }]
    case 'html': {
      const table = htmlTable(node.value)
      if (table !== undefined) return [{ ...table, ...at(node) }]
      const words = htmlText(node.value).trim()
      return words === '' ? [] : [{ ...paragraph(words), ...at(node) }]
    }
    default:
      return []
  }
}

/** The title that the author gave to code, as a line that stays with it. */
function titleOf(node: RootContent & { type: 'code' }): RootContent[] {
  const title = titleIn(node.meta)
  return title === undefined ? [] : [{ ...paragraph(strong(withVisibleMarks(title), ':')), ...at(node) }]
}

/** A paragraph with images in it becomes several: the images stand alone. */
function paragraphs(node: RootContent & { type: 'paragraph' }, definitions: Definitions): RootContent[] {
  const blocks: RootContent[] = []
  let run: PhrasingContent[] = []
  const flush = (): void => {
    if (run.some((child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')))
      blocks.push({ ...paragraph(...run), ...at(node) })
    run = []
  }
  for (const child of phrasing(node.children, definitions)) {
    if (child.type !== 'image') run.push(child)
    else {
      flush()
      blocks.push({ ...paragraph(child), ...at(node) })
    }
  }
  flush()
  return blocks
}

/** Phrasing as a slide may show it. */
export function phrasing(nodes: readonly PhrasingContent[], definitions: Definitions): PhrasingContent[] {
  return withHtmlPhrases(nodes).flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [{ ...text(node.value), ...at(node) }]
      case 'inlineCode':
        return [inlineCode(withVisibleMarks(node.value))]
      case 'emoji':
        return [text(node.value)]
      case 'footnoteReference':
        return [node]
      case 'inlineMath':
        return [{ type: 'inlineMath', value: node.value }]
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = phrasing(node.children, definitions)
        return children.length === 0 ? [] : [{ ...node, children }]
      }
      case 'break':
        return [{ type: 'break' }]
      case 'html':
        return /^<br\b/i.test(node.value) ? [{ type: 'break' }] : words(htmlText(node.value))
      case 'link':
        return linked(node.url, phrasing(node.children, definitions))
      case 'linkReference': {
        const target = definitions.get(node.identifier)
        return linked(target?.url ?? '', phrasing(node.children, definitions))
      }
      case 'image':
        return [{ type: 'image', url: node.url, alt: node.alt ?? '' }]
      case 'imageReference': {
        const target = definitions.get(node.identifier)
        return target === undefined ? words(node.alt ?? '') : [{ type: 'image', url: target.url, alt: node.alt ?? '' }]
      }
      default:
        return []
    }
  })
}

/** A formula that stands on lines of its own. */
function displayed(value: string): InlineMath {
  return { type: 'inlineMath', value, data: { display: true } as Data }
}

/** The same phrasing with the words of its images in their place. */
export function withoutImages(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return node.alt ? [emphasis(node.alt)] : []
    if (node.type === 'break') return [text(' ')]
    return 'children' in node ? [{ ...node, children: withoutImages(node.children) } as PhrasingContent] : [node]
  })
}

function linked(url: string, children: PhrasingContent[]): PhrasingContent[] {
  const followable = isOutward(url) && !/[\s<>\\]/.test(url)
  if (!followable || children.some((child) => child.type === 'image')) return children
  return children.length === 0 ? [] : [{ type: 'link', url, children: children as never }]
}

function cleanItem(item: ListItem, definitions: Definitions): ListItem {
  const children = presentable(item.children, definitions)
  const box = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : undefined
  const first = children[0]
  if (box !== undefined && first?.type === 'paragraph')
    children[0] = { ...first, children: [text(box), ...first.children] }
  return { type: 'listItem', spread: false, children: children as ListItem['children'], ...at(item) }
}

function cleanRow(row: TableRow, definitions: Definitions): TableRow {
  return {
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: withoutImages(phrasing(cell.children, definitions)) })),
  }
}

function quote(children: RootContent[], from: RootContent): RootContent[] {
  return children.length === 0 ? [] : [{ type: 'blockquote', children: children as BlockContent[], ...at(from) }]
}

function words(value: string): PhrasingContent[] {
  return value.trim() === '' ? [] : [text(value)]
}

function at(node: RootContent | ListItem): Pick<RootContent, 'position'> {
  return node.position === undefined ? {} : { position: node.position }
}
