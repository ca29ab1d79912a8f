import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/check/check-proposals.ts'
import { NO_FACTS } from '../../src/check/facts.ts'
import type { Profile } from '../../src/model/profile.ts'
import { type ReadOptions, readProposal } from '../../src/read/read-proposal.ts'
import { only } from './found.ts'

function told(code: string, text: string, file: string, options: ReadOptions = {}): string[] {
  return checkProposal(readProposal(text, file, options).value, NO_FACTS, only(code)).map(
    ({ severity, message, hint }) => `${severity}: ${message} ${hint}`,
  )
}

const KEP = '# KEP-1234: Queues\n\n## Summary\n\nWords.\n'

describe('what a family asks for', () => {
  test('is looked for in its own words', () => {
    const missing = told('missing-section', `${KEP}\n## Motivation\n\nWords.\n`, 'README.md')
    expect(missing).toContain(
      'warning: There is no section “Proposal”. Add a heading “Proposal”, or say there that it does not apply.',
    )
    expect(missing.filter((each) => /Summary|Motivation/.test(each))).toEqual([])
    expect(told('missing-section', '# MSC42: Queues\n', 'a.md').join()).toContain('“Unstable prefix”')
  })

  test('is there too under a heading that means the same', () => {
    const text = '---\neip: 42\n---\n\n## Summary\n\nWords.\n\n## Backward compat\n\nWords.\n'
    const missing = told('missing-section', text, 'eip-42.md').join()
    expect(missing).not.toMatch(/Abstract|Backwards Compatibility/)
    expect(missing).toContain('“Specification”')
  })

  test('has an answer where a line in bold heads it', () => {
    const text = '# MSC42: Queues\n\n## Proposal\n\nWords.\n\n**Alternatives**\n\n- Stacks, which are slow\n'
    expect(told('missing-section', text, 'a.md').join()).not.toContain('“Alternatives”')
  })

  test('is mended only where the family’s template is known word by word', () => {
    const { value } = readProposal(KEP, 'README.md')
    expect(value.profile?.sections?.some(({ body }) => body !== undefined)).toBe(false)
  })

  test('names the place where its metadata stands', () => {
    expect(told('missing-metadata', KEP, 'README.md')).toEqual([
      'warning: The proposal has no status. Add a line “status: provisional” to kep.yaml.',
      'warning: The proposal has no author. Add a line “authors: ["@name"]” to kep.yaml.',
      'warning: The proposal has no date. Add a line “creation-date: 2025-08-14” to kep.yaml.',
    ])
    expect(told('missing-metadata', '---\neip: 42\nstatus: Draft\nauthor: Ana\n---\n', 'eip-42.md')).toEqual([
      'warning: The proposal has no date. Add a line “created: 2025-08-14” to the front matter.',
    ])
  })

  test('is nothing where the family has no such field', () => {
    expect(told('missing-metadata', '# MSC42: Queues\n', 'a.md')).toEqual([])
  })

  test('is said in the file beside the proposal', () => {
    const sidecar = 'status: implementable\nauthors: ["@ana"]\ncreation-date: "2025-01-02"\n'
    expect(told('missing-metadata', KEP, 'README.md', { sidecar })).toEqual([])
    expect(told('unknown-status', KEP, 'README.md', { sidecar })).toEqual([])
  })
})

describe('the statuses of a family', () => {
  const eip = (status: string) => told('unknown-status', `---\neip: 42\nstatus: ${status}\n---\n`, 'eip-42.md')

  test('may be followed by a remark, in any case', () => {
    expect([eip('final'), eip('Final (since May)'), eip('Last Call')]).toEqual([[], [], []])
  })

  test('make a mistyped one a warning with the one that was meant', () => {
    expect(eip('Stagnnt')).toEqual([
      'warning: The status “Stagnnt” is not one of the family eip. Did you mean Stagnant?',
    ])
  })

  test('make one of other families a hint', () => {
    expect(eip('Implemented')[0]).toMatch(/^hint: .* Use one of Idea, Draft, Review,/)
  })

  test('hold for nobody where the family has none', () => {
    expect(told('unknown-status', '# MSC42: Queues\n\n**Status**: implemented\n', 'a.md')).toEqual([])
  })
})

test('a family of one’s own is asked for what the config says', () => {
  const acme: Profile = {
    name: 'acme',
    title: 'Acme RFC',
    signs: [{ file: 'rfc-*.md' }],
    metadata: { place: 'front matter', required: { status: 'status: idea' } },
    kinds: { solution: ['What we do'] },
    statuses: ['idea', 'agreed'],
    sections: [{ title: 'What we do', essential: true }, { title: 'Dangers' }],
  }
  const text = '---\ntitle: Queues\n---\n\n## Proposed Solution\n\nWords.\n'
  expect(told('missing-section', text, 'rfc-1.md', { profiles: [acme] })).toEqual([
    'hint: There is no section “Dangers”. Add a heading “Dangers”, or say there that it does not apply.',
  ])
  expect(told('missing-metadata', text, 'rfc-1.md', { profiles: [acme] })).toEqual([
    'warning: The proposal has no status. Add a line “status: idea” to the front matter.',
  ])
})
