import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'
import { plainText } from '../../src/read/plain-text.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { findTitle, titleText } from '../../src/read/title.ts'

function titleOf(blocks: readonly string[], titled: boolean): string | undefined {
  const heading = findTitle(parseMarkdown(blocks.join('\n\n'), undefined).root, titled)
  return heading && plainText(heading)
}

describe('the title of a page is', () => {
  test.each([
    ['its first heading', ['# Tea', '# Cups'], 'Tea'],
    ['its first heading, below anything', ['One.', 'Two.', '```\nthree\n```', 'Four.', 'Five.', '# Tea'], 'Tea'],
    ['named like a section where nothing else is', ['# Summary', '## Goals'], 'Summary'],
    ['a section’s name with words of its own', ['# Proposal: Tea', '# Goals'], 'Proposal: Tea'],
    ['its first heading of a lower level', ['## Tea', '## Goals'], 'Tea'],
    ['its first heading of the third level', ['### Tea'], 'Tea'],
    ['below a few words', ['One.', '> Two.', '## Tea'], 'Tea'],
    ['below three blocks', ['- One.', '| two |\n|---|', '<!-- three -->', '## Tea'], 'Tea'],
    ['below links that are only defined', ['One.', '[a]: /a\n[b]: /b\n[c]: /c', '## Tea'], 'Tea'],
    ['its only H1, below one other heading', ['## Tea', '# Cups', '## Goals'], 'Cups'],
    ['no H1 below two other headings', ['## Tea', '## Milk', '# Cups'], 'Tea'],
    ['none of two H1 below', ['## Tea', '# Cups', '# Milk'], 'Tea'],
    ['no H1 that is a section', ['## Tea', '# Goals'], 'Tea'],
    ['nothing without headings', ['Tea.'], undefined],
    ['no section’s name above others', ['# Summary', '# Goals'], undefined],
    ['no section’s name at a lower level', ['## Summary'], undefined],
    ['no section’s name with words of its own there', ['## Goals: hot', '## Risks'], undefined],
    ['announced as a proposal at a lower level', ['## Proposal: Tea', '## Goals'], 'Proposal: Tea'],
    ['announced as a design of the third level', ['### Design doc: Tea'], 'Design doc: Tea'],
    ['no heading above metadata only', ['# Meta', '- Name: Tea', '# Summary'], undefined],
    ['a heading called so where no other is', ['# Meta', '## Tea'], 'Meta'],
    ['no heading of the fourth level', ['#### Tea'], undefined],
    ['no empty heading', ['##', 'Tea.'], undefined],
    ['nothing below four blocks', ['One.', 'Two.', 'Three.', 'Four.', '## Tea'], undefined],
    ['nothing below code', ['```\none\n```', '## Tea'], undefined],
  ])('%s', (_, blocks, title) => {
    expect(titleOf(blocks, false)).toBe(title)
  })
})

describe('where front matter gives one, it is', () => {
  test.each([
    ['its first H1', ['# Tea'], 'Tea'],
    ['no section’s name', ['# Summary'], undefined],
    ['no heading of a lower level', ['## Tea'], undefined],
    ['no H1 below another heading', ['## Tea', '# Cups'], undefined],
  ])('%s', (_, blocks, title) => {
    expect(titleOf(blocks, true)).toBe(title)
  })
})

test.each([
  ['# Tea ![Build](b.svg) [![Cover](c.svg)](/c)', 'Tea'],
  ['# ![Logo](l.png) Tea', 'Tea'],
  ['# Tea · [![Licence][l]][l]\n\n[l]: l.svg', 'Tea'],
  ['# [![Tea](l.png)](/tea)', 'Tea'],
  ['# Tea - and milk', 'Tea - and milk'],
])('the words of the title %j are %s', (markdown, words) => {
  const heading = findTitle(parseMarkdown(markdown, undefined).root, false)
  expect(heading && titleText(heading)).toBe(words)
})

describe('a heading that is nothing but an id', () => {
  const titleRead = (text: string): string | undefined => readProposal(text, 'tea.md').value.title

  test.each([
    ['has its title right below', '# NIP-28\n\n## Public tea\n\n## Motivation', 'Public tea'],
    ['has none in a section', '# NIP-28\n\n## Motivation', 'NIP-28'],
    ['has none below words', '# NIP-28\n\nTea.\n\n## Public tea', 'NIP-28'],
    ['has it in the metadata', '# NIP-28\n\nTitle: Public tea\n\n## Motivation', 'Public tea'],
  ])('%s', (_, text, title) => {
    expect(titleRead(text)).toBe(title)
  })

  test('is told from one with words of its own', () => {
    expect(titleRead('# NIP-28: Tea\n\n## Public tea')).toBe('Tea')
  })
})

test('where the first section holds the metadata, its name is the title', () => {
  const { title, metadata } = readProposal('# Meta\n\n- Name: Tea\n- Status: Draft\n\n# Summary\n', 'a.md').value
  expect([title, metadata.status]).toEqual(['Tea', 'Draft'])
})
