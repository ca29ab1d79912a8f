import { describe, expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'
import { makeRecord } from '../../src/record/make-record.ts'
import type { ProposalRecord } from '../../src/record/record.ts'

function recordOf(text: string, file = 'EP-007-queues.md', sidecar?: string): ProposalRecord {
  return makeRecord(readProposal(text, file, sidecar === undefined ? {} : { sidecar }).value)
}

describe('a record', () => {
  test('has every key, and null for what the author does not say', () => {
    expect(recordOf('Text.', 'notes.md')).toEqual({
      file: 'notes.md',
      title: null,
      id: null,
      status: null,
      authors: [],
      reviewers: [],
      approvers: [],
      created: null,
      updated: null,
      language: null,
      profile: null,
      metadata: [],
      sections: [],
      goals: null,
      nonGoals: null,
      limitations: null,
      requirements: null,
      keyChoices: null,
      phases: null,
      risks: null,
      alternatives: null,
      successMetrics: null,
      openQuestions: null,
      prose: {
        goals: [],
        nonGoals: [],
        limitations: [],
        requirements: [],
        keyChoices: [],
        phases: [],
        risks: [],
        alternatives: [],
        successMetrics: [],
        openQuestions: [],
      },
      links: [],
      diagrams: [],
      placeholders: [],
    })
  })

  test('tells dates in one way, and keeps the words of one that is none', () => {
    const record = recordOf('# Queues\n\n**Created**: 14 August 2025\n**Updated**: next week\n')
    expect(record).toMatchObject({ created: '2025-08-14', updated: null })
    expect(record.metadata).toEqual([
      { label: 'Created', value: '14 August 2025', line: 3 },
      { label: 'Updated', value: 'next week', line: 4 },
    ])
  })

  test('takes fields from the file beside the proposal, which have no line', () => {
    const record = recordOf('# Queues\n', 'keps/1234-queues/README.md', 'status: provisional\nauthors:\n  - "@ana"\n')
    expect(record).toMatchObject({ id: '1234', status: 'provisional', authors: ['@ana'] })
    expect(record.metadata.map(({ line }) => line)).toEqual([null, null])
  })

  test('sets apart no section, an empty one, a list and prose', () => {
    const text = '# Queues\n\n## Goals\n\n- Fast\n\n## Non-Goals\n\nN/A\n\n## Risks\n\nIt may be slow.\n'
    const { goals, nonGoals, risks, phases, prose } = recordOf(text)
    expect(goals).toEqual([{ text: 'Fast', line: 5, label: null, details: null }])
    expect([nonGoals, risks, phases]).toEqual([[], [], null])
    expect(prose).toMatchObject({ goals: [], nonGoals: [], risks: [{ text: 'It may be slow.', line: 13 }] })
  })

  test('calls an entry by its label too', () => {
    const text = '# Queues\n\n## Goals\n\n- **Primary Goal**: Be fast\n\n## Plan\n\n### Phase 1: Core\n\n- Build\n'
    const { goals, phases } = recordOf(text)
    expect(goals).toMatchObject([{ text: 'Primary Goal: Be fast', label: 'Primary Goal' }])
    expect(phases).toMatchObject([{ text: 'Phase 1: Core', label: 'Phase 1', tasks: [{ text: 'Build' }] }])
  })

  test('takes a paragraph under one heading for an entry where other headings have lists', () => {
    const text =
      '# Queues\n\n## Risks\n\n### Technical Risks\n\nIt may be slow.\n\n### Operational Risks\n\n- It is new\n'
    const { risks, prose } = recordOf(text)
    expect(risks?.map(({ line }) => line)).toEqual([7, 11])
    expect(prose.risks).toEqual([])
  })

  test('gives the Markdown of each section without that of its subsections', () => {
    const { sections } = recordOf('# Queues\n\n## Design\n\nOne *word*.\n\n- a\n\n### Inner\n\nTwo.\n')
    expect(sections).toMatchObject([
      {
        title: 'Design',
        kind: 'design',
        level: 1,
        line: 3,
        markdown: 'One *word*.\n\n- a',
        sections: [{ title: 'Inner', kind: null, level: 2, line: 9, markdown: 'Two.', sections: [] }],
      },
    ])
  })
})

describe('links to other proposals', () => {
  test('are known by the file or by the words', () => {
    const text =
      '# EP-007: Queues\n\nSee [the meter](EP-002-meter.md#goals), [KEP-1287: In place](https://example.org/x),\n' +
      '[resizing][r] and [the old one](../20200511-template.md).\n\n[r]: https://example.org/keps/1287-resize/README.md\n'
    expect(recordOf(text).links).toEqual([
      { text: 'the meter', line: 3, address: 'EP-002-meter.md#goals', id: 'EP-002' },
      { text: 'KEP-1287: In place', line: 3, address: 'https://example.org/x', id: 'KEP-1287' },
      { text: 'resizing', line: 4, address: 'https://example.org/keps/1287-resize/README.md', id: '1287' },
      { text: 'the old one', line: 4, address: '../20200511-template.md', id: null },
    ])
  })

  test('are no links to itself, to issues, to other pages, or to standards', () => {
    const text =
      '# EP-007: Queues\n\n[here](EP-007-queues.md) [#12](https://example.org/issues/12) [guide](guide.md) ' +
      '[RFC 2119](https://www.rfc-editor.org/rfc/rfc2119) [below](#goals)\n'
    expect(recordOf(text).links).toEqual([])
  })
})

test('diagrams are listed with their language, and drawings made of characters', () => {
  const text = '# Queues\n\n```mermaid\ngraph TD\n```\n\n```\n┌──┐\n│ a│\n└──┘\n```\n\n```go\nx := 1\n```\n'
  expect(recordOf(text).diagrams).toEqual([
    { kind: 'mermaid', line: 3, source: 'graph TD' },
    { kind: 'ascii', line: 7, source: '┌──┐\n│ a│\n└──┘' },
  ])
})

test('placeholders are listed where they stand', () => {
  const text = '# EP-XXX: Queues\n\n**Status**: [Draft or Accepted]\n\n## Goals\n\n- [What must be true.]\n- TBD\n'
  expect(recordOf(text).placeholders).toEqual([
    { text: '[Draft or Accepted]', line: 3 },
    { text: 'EP-XXX', line: 1 },
    { text: '[What must be true.]', line: 7 },
    { text: 'TBD', line: 8 },
  ])
})
