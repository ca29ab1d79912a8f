import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { linkReferences } from '../../src/content/link-references.ts'
import { readRepository } from '../../src/content/repository.ts'
import { LIMITS } from '../../src/model/limits.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const repository = readRepository('https://github.com/owner/name')

const read = (text: string): Proposal => readProposal(text, 'EP-001.md').value

function urls(node: Nodes): string[] {
  const inner = 'children' in node ? node.children.flatMap(urls) : []
  return node.type === 'link' ? [node.url.replace('https://github.com', ''), ...inner] : inner
}

const linked = (text: string): string[] => urls(linkReferences(read(text), repository).value.root)

test.each([
  ['prose', 'Since #12 by @ada.', ['/owner/name/issues/12', '/ada']],
  ['bold words', 'Since **#12**.', ['/owner/name/issues/12']],
  ['a list', '- ends #12', ['/owner/name/issues/12']],
  ['a cell', '| a |\n|---|\n| ends #12 |', ['/owner/name/issues/12']],
  ['a heading', '## After #12', ['/owner/name/issues/12']],
])('%s has links', (_, text, expected) => {
  expect(linked(text)).toEqual(expected)
})

test.each([
  ['code', 'Say `#12 @ada`.'],
  ['a fence', '```\n#12 @ada\n```'],
  ['raw code', 'Say <code>#12 @ada</code>.'],
])('%s has none', (_, text) => {
  expect(linked(text)).toEqual([])
})

test.each([
  ['a link', 'See [#12 by @ada](https://example.org/).', 'https://example.org/'],
  ['a link by its name', 'See [#12][it].\n\n[it]: https://example.org/', undefined],
  ['raw HTML of a link', 'See <a href="https://example.org/">#12</a>.', undefined],
])('the words of %s stay its own', (_, text, url) => {
  expect(linked(text)).toEqual(url === undefined ? [] : [url])
})

test('an element that is left open reaches no further than its line', () => {
  expect(linked('Say <code>#12\n\nSince #13.')).toEqual(['/owner/name/issues/13'])
})

test('headings keep their names, and what was read stays as it was', () => {
  const proposal = read('# EP-001: A\n\n## After #12\n\nIt is.\n')
  const before = structuredClone(proposal)
  const { value } = linkReferences(proposal, repository)
  expect(proposal).toEqual(before)
  expect(value.sections.map(({ title, slug }) => [title, slug])).toEqual([['After #12', 'after-12']])
})

test('what is one node in several places stays one', () => {
  const { value } = linkReferences(read('# EP-001: A\n\n## Goals\n\nSince #12.\n'), repository)
  const block = value.sections[0]?.blocks[0]
  expect(block).toBeDefined()
  expect(value.root.children).toContain(block)
})

test('goals and risks have their links too', () => {
  const { value } = linkReferences(read('# EP-001: A\n\n## Goals\n\n- End what #12 asks for\n'), repository)
  const nodes = value.items.goals?.[0]?.nodes ?? []
  expect(urls({ type: 'root', children: [...nodes] })).toEqual(['/owner/name/issues/12'])
})

test('of very many mentions the first are links, and one note says from where on they are not', () => {
  const line = `${'@ada '.repeat(100)}\n\n`
  const { value, notes } = linkReferences(read(line.repeat(1000)), repository)
  expect(urls(value.root)).toHaveLength(LIMITS.references)
  expect(notes).toMatchObject([{ code: 'too-many-references', severity: 'warning', line: 101 }])
})
