import type { Profile } from '../../model/profile.ts'

/** Enhancements of OpenShift. */
export const openshift: Profile = {
  name: 'openshift',
  title: 'OpenShift enhancement',
  signs: [
    { fields: ['api-approvers'] },
    { headings: ['Operational Aspects of API Extensions'] },
    { headings: ['Topology Considerations'] },
    { fields: ['creation-date', 'approvers'], words: 'openshift' },
  ],
  metadata: {
    place: 'front matter',
    required: { authors: 'authors: ["@name"]', created: 'creation-date: 2025-08-14' },
  },
  kinds: { compatibility: ['Version Skew Strategy'] },
  statuses: [
    'provisional',
    'implementable',
    'implemented',
    'informational',
    'deferred',
    'rejected',
    'withdrawn',
    'replaced',
  ],
  sections: [
    { title: 'Summary' },
    { title: 'Motivation', essential: true },
    { title: 'Goals' },
    { title: 'Non-Goals' },
    { title: 'Proposal', essential: true },
    { title: 'Risks and Mitigations' },
    { title: 'Drawbacks' },
    { title: 'Alternatives' },
    { title: 'Test Plan' },
    { title: 'Graduation Criteria' },
    { title: 'Upgrade / Downgrade Strategy' },
  ],
}
