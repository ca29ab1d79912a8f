import type { ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { element, text, textOf } from '../../src/content/elements.ts'
import { highlighterOf, listingsIn } from '../../src/content/listings.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

const listings = [{ code: '/* one\n   two */\nlet x = 1\nlet y', language: 'js' }]
const coloured = [
  [
    element('span', 'tok-comment', [text('/* one\n   two */')]),
    text('\n'),
    element('span', 'tok-keyword', [text('let')]),
    text(' x = 1\nlet y'),
  ],
]
const highlight = highlighterOf(listings, coloured)
const words = (nodes: readonly ElementContent[]): string => nodes.map(textOf).join('')
const classes = (nodes: readonly ElementContent[]) =>
  nodes.flatMap((node) => (node.type === 'element' ? [`${String(node.properties.className)}: ${textOf(node)}`] : []))

describe('the colours of a listing', () => {
  test('are found for the whole of it', () => {
    expect(highlight(`${listings[0]?.code}\n`, 'JS')).toEqual(coloured[0])
  })

  test('are found for some lines of it, as a slide shows them, with a comment that began before', () => {
    const part = highlight('   two */\nlet x = 1', 'js')
    expect(words(part)).toBe('   two */\nlet x = 1')
    expect(classes(part)).toEqual(['tok-comment:    two */', 'tok-keyword: let'])
  })

  test('are not looked for in half a line, in another language, or in code that was not prepared', () => {
    for (const [code, language] of [
      ['x = 1', 'js'],
      ['let y', 'go'],
      ['other', 'js'],
    ] as const) {
      expect(highlight(code, language)).toEqual([text(code)])
    }
  })
})

test('the listings of a proposal are its code blocks with a language, but for diagrams', () => {
  const root = parseMarkdown(
    '```Go\na\tb\n\n\n```\n\n```mermaid\ngraph TD\n```\n\n- x\n\n  ```\n  plain\n  ```\n',
    undefined,
  ).root
  expect(listingsIn(root)).toEqual([{ code: 'a    b', language: 'go' }])
})
