import { expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'
import { kindOfTitle } from '../../src/read/section-names.ts'

test.each([
  ['Summary', 'summary'],
  ['1. Problem Statement', 'problem'],
  ['II. Motivation', 'problem'],
  ['Non-Goals', 'non-goals'],
  ['NON GOALS:', 'non-goals'],
  ['Non-Goals / Future work', 'non-goals'],
  ['Proposed Solution', 'solution'],
  ['API / Interface Changes', 'interface-changes'],
  ['New Configuration File (if applicable)', 'new-configuration'],
  ['🔒 Security Considerations', 'security'],
  ['Backwards Compatibility', 'compatibility'],
  ['Implementation Plan (Weeks 1–4)', 'plan'],
  ['Risks & Mitigations', 'risks'],
  ['Trade-offs', 'risks'],
  ['Drawbacks', 'drawbacks'],
  ['Alternatives (Not Implemented)', 'alternatives'],
  ['Alternative 2: Poll', 'alternative'],
  ['Unresolved questions', 'open-questions'],
  ['Open Questions/Issues', 'open-questions'],
  ['Cups/Goals', 'goals'],
  ['Cups vs Goals', 'goals'],
  ['Cups vs. Goals', 'goals'],
  ['Cups – Goals', 'goals'],
  ['Cups x Goals', undefined],
  ['Non-Goals and Goals', 'goals'],
  ['Non-Goals / Cups', 'non-goals'],
  ['Functional / Risks', 'risks'],
  ['Functional / Cups', undefined],
  ['One, two, three, Goals', 'goals'],
  ['One, two, three, four, Goals', undefined],
  [`Goals: ${'a'.repeat(73)}`, 'goals'],
  [`Goals: ${'a'.repeat(74)}`, undefined],
  ['Rejected approaches', 'alternatives'],
  ['What alternative solutions did you consider?', 'alternatives'],
  ['What other options were considered?', 'alternatives'],
  ['Are there any open issues that need to be addressed later?', 'open-questions'],
  ['What are the drawbacks of this solution?', 'drawbacks'],
  ['Why should we _not_ do this?', 'drawbacks'],
  ['Why are we doing this?', 'problem'],
  ['What is the technical solution (design) of this feature?', 'design'],
  ['What is the high-level project plan?', 'plan'],
  ['Is this a breaking change?', 'compatibility'],
  ['Rollout / Milestones', 'plan'],
  ['Backward & Forward Compatibility', 'compatibility'],
  ['Objectifs', 'goals'],
  ['Fuera de alcance', 'non-goals'],
  ['Riscos e mitigações', 'risks'],
  ['Alternative considerate', 'alternatives'],
  ['未解決の問題', 'open-questions'],
  ['성공 기준', 'success-metrics'],
  ['Рассмотренные альтернативы', 'alternatives'],
  ['Meta', undefined],
  ['Monitoring Requirements', undefined],
  ['Decision Drivers', undefined],
  ['Release Signoff Checklist', undefined],
  ['Implementation History', undefined],
  ['Implementation Status', undefined],
])('%s', (title, kind) => {
  expect(kindOfTitle(title)).toBe(kind)
})

function kinds(text: string): (string | undefined)[] {
  return readProposal(text, 'x.md').value.sections.flatMap((section) => [
    section.kind,
    ...section.sections.map((inner) => inner.kind),
  ])
}

test('implementation is the plan where its subsections are phases, else the design', () => {
  expect(kinds('# T\n\n## Implementation\n\n### Phase 1: Start\n')[0]).toBe('plan')
  expect(kinds('# T\n\n## Implementation\n\n### Package Structure\n')[0]).toBe('design')
})

test('a section inside an alternative is about the alternative', () => {
  expect(kinds('# T\n\n## Alternatives\n\n### Risks\n\n- x\n')).toEqual(['alternatives', undefined])
})

test('a name that says little means a kind at the top of a document only', () => {
  expect(kinds('# T\n\n## Introduction\n\n## Cups\n\n### Introduction\n')).toEqual(['summary', undefined, undefined])
})

test('a family’s own meaning of a name goes before', () => {
  const profile = {
    name: 'tea',
    title: 'Tea',
    signs: [],
    metadata: { place: 'lines' },
    kinds: { risks: ['Overview'] },
  } as const
  const { sections } = readProposal('# T\n\n## Overview\n\n## Introduction\n', 'x.md', { profile }).value
  expect(sections.map(({ kind }) => kind)).toEqual(['risks', 'summary'])
})

test('what stands in an appendix is aside', () => {
  expect(kinds('# T\n\n## Appendix A\n\n### Goals\n\n## An Appendix\n\n### Goals\n')).toEqual([
    undefined,
    undefined,
    undefined,
    'goals',
  ])
})

test('Kubernetes is an environment only where deployment is the matter', () => {
  expect(kinds('# T\n\n## Deployment\n\n### Kubernetes\n\n## Kubernetes\n')).toEqual([
    'deployment',
    'deployment-kubernetes',
    undefined,
  ])
})
