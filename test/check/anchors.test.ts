import { expect, test } from 'vitest'
import { anchorsOf, looseAnchor } from '../../src/check/anchors.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

function names(...lines: string[]): string[] {
  const { root } = readProposal(['# T', ...lines].join('\n\n'), 'a.md').value
  return [...anchorsOf(root)].filter((name) => !['', 'top', 't', 't-1'].includes(name))
}

test('the top of a page has a name, and none', () => {
  const { root } = readProposal('Words.', 'a.md').value
  expect([...anchorsOf(root)]).toEqual(['', 'top'])
})

test('a heading may be given a name, with and without which it is found', () => {
  expect(names('## Two words {#My-Name}')).toEqual(expect.arrayContaining(['my-name', 'two-words']))
  expect(names('## Two words{#n1} ')).toEqual(expect.arrayContaining(['n1', 'two-words']))
  expect(names('## The {#mark} of it')).not.toContain('mark')
})

test('a footnote is found under each of the names that renderers give it', () => {
  expect(names('A[^Note]', '[^Note]: B')).toEqual(['fn-note', 'fn:note', 'user-content-fn-note'])
})

test('elements of HTML are found by id and name, and headings by their words', () => {
  expect(names('<a ID = "One"></a><a name=two></a><p data-x="three"></p>')).toEqual(['one', 'two'])
  expect(names('<h2 class="x">More words</h2><h7>No</h7>')).toContain('more-words')
  expect(names('<h7>No</h7><b>No</b>')).toEqual([])
})

test('names that renderers write in two ways are one', () => {
  expect(looseAnchor('A--b_C 9')).toBe('abc9')
  expect(looseAnchor('Größe')).toBe('größe')
})
