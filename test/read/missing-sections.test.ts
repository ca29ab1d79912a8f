import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/model/profile.ts'
import type { ProposalItems } from '../../src/model/proposal.ts'
import { missingSections } from '../../src/read/missing-sections.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const FAMILY: Profile = {
  name: 'tea',
  title: 'Tea',
  signs: [],
  metadata: { place: 'lines' },
  kinds: { testing: ['Tasting'] },
  sections: [
    { title: 'Goals' },
    { title: 'Non-Goals' },
    { title: 'Risks' },
    { title: 'Alternatives' },
    { title: 'Open Questions' },
    { title: 'Pouring' },
    { title: 'Tasting' },
    { title: 'Brewing', kinds: ['design', 'solution'] },
  ],
}
const ALL = FAMILY.sections?.map(({ title }) => title)

function missing(text: string, items: Partial<ProposalItems> = {}): string[] {
  const { value } = readProposal(text, 'tea.md', { profile: FAMILY })
  return missingSections({ ...value, items: { ...value.items, ...items } }).map(({ title }) => title)
}

test('a text without any lacks them all', () => {
  expect(missing('# Tea')).toEqual(ALL)
})

describe('a section is there', () => {
  test.each([
    ['by its kind', '## Objectives', 'Goals'],
    ['by its title', '## 1. Pouring (hot)', 'Pouring'],
    ['by its title', '## pouring', 'Pouring'],
    ['by a kind that stands for it', '## Detailed Design', 'Brewing'],
    ['by another kind that stands for it', '## Proposed Solution', 'Brewing'],
    ['by the kind that its title means in the family', '## Test Plan', 'Tasting'],
    ['inside another', '## Cups\n\n### Goals', 'Goals'],
  ])('%s: %s', (_, heading, title) => {
    expect(missing(`# Tea\n\n${heading}\n\nTea.`)).toEqual(ALL?.filter((each) => each !== title))
  })

  test.each([
    ['goals', 'Goals'],
    ['nonGoals', 'Non-Goals'],
    ['risks', 'Risks'],
    ['alternatives', 'Alternatives'],
    ['openQuestions', 'Open Questions'],
  ] as const)('where its items are: %s', (list, title) => {
    expect(missing('# Tea', { [list]: [] })).toEqual(ALL?.filter((each) => each !== title))
  })
})

test('nothing is asked for without a family, or by a family without a template', () => {
  const { value } = readProposal('# Tea', 'tea.md')
  expect(missingSections(value)).toEqual([])
  expect(missingSections({ ...value, profile: { ...FAMILY, sections: undefined } })).toEqual([])
})
