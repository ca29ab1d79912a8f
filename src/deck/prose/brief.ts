import type { ListItem, Paragraph, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { briefLine, briefTable } from './exhibits.ts'
import { linesOf } from './lines-of.ts'
import { emphasis, listItem, paragraph } from './nodes.ts'
import { firstSentences } from './sentences.ts'

const ITEMS = 8

/** A paragraph's first sentences: more of the first paragraph than of those after it. */
export function briefParagraph(node: Paragraph, before: number): Paragraph {
  const children = firstSentences(node.children, before === 0 ? 300 : 150)
  return { ...node, children }
}

/** A list's first entries, a table's first rows, a quote's first words. */
export function briefBlock(node: RootContent): RootContent {
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
export function beginning(node: RootContent, room: number): RootContent | undefined {
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
