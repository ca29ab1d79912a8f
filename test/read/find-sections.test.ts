import { expect, test } from 'vitest'
import { findSections, walkSections } from '../../src/read/find-sections.ts'
import { proposalOf } from './items/read-items.ts'

const proposal = proposalOf(
  '# Tea',
  '## Goals',
  '### Goals',
  '## Design',
  '### Cups',
  '#### Risks',
  '### Risks',
  '## Goals: hot',
)

test('sections are walked in reading order, each with those around it', () => {
  const told = [...walkSections(proposal.sections)].map(({ section, around }) =>
    [...around, section].map(({ title }) => title).join(' > '),
  )
  expect(told).toEqual([
    'Goals',
    'Goals > Goals',
    'Design',
    'Design > Cups',
    'Design > Cups > Risks',
    'Design > Risks',
    'Goals: hot',
  ])
})

test('the sections of a kind are found however deep, but not inside one another', () => {
  const linesOf = (...args: Parameters<typeof findSections>) => findSections(...args).map(({ line }) => line)
  expect(linesOf(proposal, 'goals')).toEqual([2, 8])
  expect(linesOf(proposal, 'risks')).toEqual([6, 7])
  expect(linesOf(proposal, 'plan')).toEqual([])
})
