import { expect, test } from 'vitest'
import { contentsOf } from '../../src/document/contents.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const proposalOf = (titles: readonly string[]) =>
  readProposal(`# EP-007: T\n\n${titles.map((title) => `## ${title}\n\nWords.\n`).join('\n')}`, 'EP-007.md').value

const many = (count: number, title: string): string[] =>
  Array.from({ length: count }, (_, index) => `${title} ${index}`)

test('as many lines as fit a page are set airily, and more of them densely', () => {
  expect(contentsOf(proposalOf(many(27, 'Part'))).length).toBe('page')
  expect(contentsOf(proposalOf(many(29, 'Part'))).length).toBe('dense')
})

test('a page of letter paper holds fewer', () => {
  expect(contentsOf(proposalOf(many(27, 'Part')), 'letter').length).toBe('dense')
})

test('a title of two lines counts as such', () => {
  expect(contentsOf(proposalOf(many(20, 'A title that says at length what the part below it is about'))).length).toBe(
    'dense',
  )
})
