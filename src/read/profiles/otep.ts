import type { Profile } from '../../model/profile.ts'

/** OpenTelemetry Enhancement Proposals. */
export const otep: Profile = {
  name: 'otep',
  title: 'OpenTelemetry Enhancement Proposal',
  signs: [
    { id: 'OTEP' },
    { headings: ['Internal details', 'Prior art and alternatives'] },
    { headings: ['Internal details', 'Trade-offs and mitigations'] },
    { file: '####-*.md', words: 'open-telemetry/opentelemetry-specification' },
  ],
  metadata: { place: 'lines' },
  kinds: { solution: ['Explanation'], design: ['Internal details'] },
  sections: [
    { title: 'Motivation' },
    { title: 'Explanation', kinds: ['solution', 'design'] },
    { title: 'Internal details' },
    { title: 'Trade-offs and mitigations' },
    { title: 'Prior art and alternatives' },
    { title: 'Open questions' },
    { title: 'Future possibilities' },
  ],
}
