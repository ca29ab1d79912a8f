import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../src/model/profile.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

function familyOf(text: string, file = 'proposal.md'): string | undefined {
  return readProposal(text, file).value.profile?.name
}

describe('a family is recognised', () => {
  test.each([
    ['kepler', '# EP-012: Queues\n'],
    ['kepler', '# Queues\n\n## Deployment Examples\n\nOne.\n\n## Metrics Output\n\nTwo.\n'],
    ['kep', '# KEP-1234: Queues\n'],
    ['kep', '---\ntitle: Queues\nowning-sig: sig-node\n---\n# Queues\n'],
    ['openshift', '---\ntitle: queues\napi-approvers:\n  - None\n---\n# Queues\n'],
    ['capi', '---\ntitle: Queues\ncreation-date: 2024-01-02\n---\n# Queues\n\nFor kubernetes-sigs/cluster-api.\n'],
    ['tekton-tep', '# TEP-0042: Queues\n'],
    ['rust-rfc', '- Feature Name: queues\n- Start Date: 2024-01-02\n- RFC PR: none\n- Rust Issue: none\n\n# Summary\n'],
    ['rust-rfc', '# Queues\n\n## Guide-level explanation\n\nOne.\n\n## Reference-level explanation\n\nTwo.\n'],
    ['swift', '# Queues\n\n* Proposal: [SE-0042](0042-queues.md)\n* Review Manager: Ana\n'],
    ['go', '# Proposal: Queues\n\nAuthor: Ana\n\nDiscussion at https://golang.org/issue/42.\n'],
    ['eip', '---\neip: 42\ntitle: Queues\n---\n\n## Abstract\n'],
    ['matrix-msc', '# MSC4242: Queues\n'],
    ['otep', '# Queues\n\n## Internal details\n\nOne.\n\n## Prior art and alternatives\n\nTwo.\n'],
    ['gep', '# GEP-42: Queues\n'],
    ['prometheus', '## Queues\n\n## Why\n\nOne.\n\n## How\n\nTwo.\n\n## Action Plan\n\nThree.\n'],
    ['madr', '# Use queues\n\n## Considered Options\n\n* Queues\n* Stacks\n\n## Decision Outcome\n\nQueues.\n'],
    ['pep', '---\nPEP: 42\nTitle: Queues\n---\n\n## Abstract\n'],
  ])('%s', (name, text) => {
    expect(familyOf(text, name === 'capi' ? '20240102-queues.md' : 'proposal.md')).toBe(name)
  })

  test('by the name of the file alone', () => {
    expect(familyOf('# Queues\n', 'docs/EP_012-queues.md')).toBe('kepler')
    expect(familyOf('# Queues\n', 'draft-queues.md')).toBe('kepler')
    expect(familyOf('# Queues\n', 'geps/gep-1619/index.md')).toBe('gep')
  })

  test('by what the file beside it says', () => {
    const { value } = readProposal('# Queues\n', 'README.md', {
      sidecar: 'owning-sig: sig-node\nstatus: implementable\n',
    })
    expect(value.profile?.name).toBe('kep')
    expect(value.metadata.status).toBe('implementable')
  })
})

test('a proposal of one family that links to another stays what it is', () => {
  const text =
    '## Text\n\n* **Owners:** Ana\n\nAfter https://github.com/open-telemetry/opentelemetry-specification.\n\n## Why\n\nOne.\n\n## How\n\nTwo.\n'
  expect(familyOf(text, '0028-text.md')).toBe('prometheus')
  expect(familyOf('# KEP-12: After cluster-api and OpenShift\n', '20240102-a.md')).toBe('kep')
})

test.each([
  ['plain words', '# Queues\n\n## Summary\n\nWords.\n\n## Goals\n\n- Fast\n'],
  ['an RFC of some project', '# RFC-0001: Queues\n\n## Summary\n\nWords.\n'],
  ['a word that begins like a family', '# SELECT: Queues\n\nStatus: Draft\n'],
  ['nothing', ''],
])('%s of no known family', (_, text) => {
  expect(familyOf(text)).toBeUndefined()
})

describe('a family of one’s own', () => {
  const acme: Profile = {
    name: 'acme',
    title: 'Acme RFC',
    signs: [{ file: 'rfcs/**/rfc-####-*.md' }, { headings: ['Dangers'], fields: ['Team'] }],
    metadata: { place: 'lines' },
    kinds: { risks: ['Dangers'], goals: ['Summary'] },
  }
  const read = (text: string, file: string) => readProposal(text, file, { profiles: [acme] }).value

  test('goes before the known ones', () => {
    expect(read('# EP-001: Queues\n', 'rfcs/2025/q1/rfc-0042-queues.md').profile).toBe(acme)
    expect(read('# EP-001: Queues\n', 'rfcs/rfc-042-queues.md').profile?.name).toBe('kepler')
  })

  test('is shown by all parts of one sign, not by some', () => {
    expect(read('# Queues\n\nTeam: Red\nStatus: Idea\n\n## Dangers\n', 'a.md').profile).toBe(acme)
    expect(read('# Queues\n\nStatus: Idea\n\n## Dangers\n', 'a.md').profile).toBeUndefined()
  })

  test('says what its headings mean, in place of what they mean elsewhere', () => {
    const { sections, items } = read(
      '# Queues\n\n## Summary\n\n- Fast\n\n## Dangers\n\n- It is slow\n',
      'rfcs/rfc-0001-q.md',
    )
    expect(sections.map(({ kind }) => kind)).toEqual(['goals', 'risks'])
    expect(items.goals?.map(({ text }) => text)).toEqual(['Fast'])
    expect(items.risks?.map(({ text }) => text)).toEqual(['It is slow'])
  })

  test('may be said to be the one, whatever the document shows', () => {
    expect(readProposal('# EP-001: Queues\n', 'EP-001.md', { profile: acme }).value.profile).toBe(acme)
  })
})
