import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { limitDepth } from '../../src/read/limit-depth.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

function outline(node: Nodes): string {
  if ('children' in node) return `${node.type}(${node.children.map(outline).join(' ')})`
  return 'value' in node ? `${node.type}:${node.value}` : node.type
}

describe('what is nested too deep is shown as source', () => {
  test.each([
    ['> > a', 1, 'blockquote(code:> > a)', 1],
    ['b\n\n> > a', 2, 'paragraph(text:b) blockquote(blockquote(code:> a))', 3],
    ['> a', 2, 'blockquote(paragraph(text:a))', undefined],
    ['a **b *c***', 2, 'paragraph(text:a  strong(text:**b *c***))', undefined],
    ['# a *b*', 1, 'heading(text:# a *b*)', undefined],
    ['- a\n- b', 1, 'list(listItem(code:- a) listItem(code:- b))', 1],
    ['| a |\n|---|\n| *b* |', 1, 'table(tableRow(tableCell(text:| a |)) tableRow(tableCell(text:| *b* |)))', undefined],
    ['>\n\n> > a\n\n> > b', 1, 'blockquote() blockquote(code:> > a) blockquote(code:> > b)', 3],
  ])('%j', (text, deepest, tree, line) => {
    const { root } = parseMarkdown(text, undefined)
    expect(limitDepth(root, text, deepest)).toBe(line)
    expect(outline(root)).toBe(`root(${tree})`)
  })
})
