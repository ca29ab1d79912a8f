import { describe, expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'

describe('a success metric', () => {
  const metric = (line: string) =>
    readProposal(`# Q\n\n## Success Metrics\n\n- ${line}\n`, 'a.md').value.items.successMetrics?.[0]

  test.each([
    ['**Performance Metric**: overhead below 2 % of a core', 'performance', 'below 2 %'],
    ['**Adoption Metric**: 5 production deployments', 'adoption', '5 production'],
    ['99th percentile of a scrape ≤ 40 ms', undefined, '≤ 40 ms'],
    ['at least 80% coverage', undefined, 'at least 80%'],
    ['latency falls by 3x', undefined, 'by 3x'],
    ['KPI 1: users are happy', undefined, undefined],
    ['works on Kubernetes v1.31', undefined, undefined],
  ])('%s', (line, kind, target) => {
    expect([metric(line)?.kind, metric(line)?.target]).toEqual([kind, target])
  })

  test('takes its target from the line called so, and its kind from the heading above', () => {
    const text = '# Q\n\n## Success Metrics\n\n### Adoption Metrics\n\n- Sites that use it\n  - Target: 12 by May\n'
    expect(readProposal(text, 'a.md').value.items.successMetrics).toMatchObject([
      { kind: 'adoption', target: '12 by May' },
    ])
  })
})

describe('the progress of a phase', () => {
  const progress = (text: string) =>
    readProposal(`# Q\n\n## Implementation Plan\n\n${text}\n`, 'a.md').value.items.phases?.map((each) => each.progress)

  test.each([
    ['### Phase 1: Core (in progress)\n\n- Build', 'in progress'],
    ['### Phase 1: Core 🚧\n\n- Build', 'in progress'],
    ['### Phase 1: Core\n\n**Status**: 60 % built\n\n- Build', '60 % built'],
    ['### Phase 1: Core\n\n- [x] Build\n- [ ] Test', '1 of 2 tasks'],
    ['| Phase | Status |\n|---|---|\n| Core | Under way |', 'Under way'],
    ['### Phase 1: Core\n\n- Build', undefined],
  ])('%s', (text, expected) => {
    expect(progress(text)).toEqual([expected])
  })
})
