import { describe, expect, test } from 'vitest'
import { nameAlerts } from '../../../src/read/markdown/name-alerts.ts'
import { parseMarkdown } from '../../../src/read/parse-markdown.ts'
import { plainText } from '../../../src/read/plain-text.ts'

function read(text: string): string[] {
  const { root } = parseMarkdown(text, undefined)
  nameAlerts(root)
  return root.children.map((block) => `${block.type} ${plainText(block)}`)
}

describe('an alert of another renderer becomes a quote as GitHub has it', () => {
  test.each([
    ['in one paragraph', ':::info\nTea is *hot*.\n:::', ['blockquote [!info] Tea is hot.']],
    ['around blocks', ':::tip\n\nTea.\n\n- Milk\n\n:::\n\nMore.', ['blockquote [!tip] Tea. Milk', 'paragraph More.']],
    ['closed in its last line', '::: warning\n\nTea.\n\nHot.\n:::', ['blockquote [!warning] Tea. Hot.']],
    ['with a title', ':::note Mind the cup\n\nTea.\n\n:::', ['blockquote [!note] Mind the cup Tea.']],
    ['with a title in brackets', ':::note[Mind the cup]\nTea.\n:::', ['blockquote [!note] Mind the cup Tea.']],
    ['of MkDocs', '!!! warning "Careful"\n    Tea is hot.', ['blockquote [!warning] Careful Tea is hot.']],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })

  test.each([
    ['an unknown name', ':::cup\nTea.\n:::'],
    ['no end', ':::note\nTea.'],
    ['nothing in it', '!!! note'],
    ['something before it', 'See :::note\nTea.\n:::'],
  ])('but not with %s', (_, text) => {
    expect(read(text)[0]).toMatch(/^paragraph /)
  })

  test('and takes in no heading', () => {
    expect(read(':::note\n\n## Tea\n\n:::')).toHaveLength(3)
  })

  test('and keeps its place', () => {
    const { root } = parseMarkdown('One.\n\n:::note\n\nTea.\n\n:::\n', undefined)
    nameAlerts(root)
    expect(root.children[1]?.position).toMatchObject({ start: { line: 3 }, end: { line: 7 } })
  })
})
