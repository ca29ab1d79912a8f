import type { ListItem, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

/** Characters in a line of a slide at its own text size. */
const LINE = 92

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
