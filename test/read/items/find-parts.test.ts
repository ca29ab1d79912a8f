import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

function goals(...lines: string[]): string[] | null {
  return itemsOf('# Tea', ...lines).goals?.map(({ text }) => text) ?? null
}

const LINE = ['**Goals:**', '', '- Hot', '']

test.each(['Summary', 'Brewing', 'Proposal'])('a line in bold inside “%s” heads the goals', (title) => {
  expect(goals(`## ${title}`, 'Tea.', '', ...LINE)).toEqual(['Hot'])
  expect(goals('## Design', `### ${title}`, ...LINE)).toEqual(['Hot'])
})

test.each([
  'Risks',
  'Technical Risks',
  'Operational Risks',
  'Alternatives',
  'Drawbacks',
  'Testing',
  'Open Questions',
  'Requirements',
  'Functional Requirements',
  'Non-Functional Requirements',
  'Success Metrics',
  'Key Design Choices',
  'Graduation Criteria',
  'Pros and Cons of the Options',
])('a line in bold inside “%s” heads no goals of the proposal', (title) => {
  expect(goals(`## ${title}`, 'Cold.', '', ...LINE)).toBeNull()
  expect(goals(`## ${title}`, '### Pots', 'Cold.', '', ...LINE)).toBeNull()
})

test('where a section is called so, lines in bold elsewhere do not count', () => {
  expect(goals('## Summary', ...LINE, '## Goals', '- Sweet')).toEqual(['Sweet'])
  expect(goals('## Goals', '- Sweet', '## Summary', ...LINE)).toEqual(['Sweet'])
})

test('goals in bold stand in several sections, and other lines in bold among them are none', () => {
  expect(
    goals('## Summary', ...LINE, '**Requirements:**', '', '- A pot', '', '## Brewing', '**Goals:**', '', '- Strong'),
  ).toEqual(['Hot', 'Strong'])
})

test('a line in bold is not where options are weighed', () => {
  const lines = ['## Summary', '**Comparison of options**', '', '**Pros**', '', '- Cheap']
  expect(itemsOf('# Tea', ...lines).alternatives).toBeNull()
})
