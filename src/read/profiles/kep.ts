import type { Profile } from '../../model/profile.ts'

/** Kubernetes Enhancement Proposals: a folder with a README and a `kep.yaml`. */
export const kep: Profile = {
  name: 'kep',
  title: 'Kubernetes Enhancement Proposal',
  signs: [
    { id: 'KEP' },
    { file: 'keps/**/README.md' },
    { fields: ['owning-sig'] },
    { headings: ['Production Readiness Review Questionnaire'] },
  ],
  metadata: {
    place: 'sidecar',
    sidecar: 'kep.yaml',
    required: {
      status: 'status: provisional',
      authors: 'authors: ["@name"]',
      created: 'creation-date: 2025-08-14',
    },
  },
  kinds: { compatibility: ['Version Skew Strategy'] },
  statuses: ['provisional', 'implementable', 'implemented', 'deferred', 'rejected', 'withdrawn', 'replaced'],
  sections: [
    { title: 'Summary' },
    { title: 'Motivation', essential: true },
    { title: 'Goals' },
    { title: 'Non-Goals' },
    { title: 'Proposal', essential: true },
    { title: 'Risks and Mitigations' },
    { title: 'Design Details' },
    { title: 'Test Plan' },
    { title: 'Graduation Criteria' },
    { title: 'Upgrade / Downgrade Strategy' },
    { title: 'Production Readiness Review Questionnaire' },
    { title: 'Implementation History' },
    { title: 'Alternatives' },
  ],
}
