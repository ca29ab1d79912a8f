import type { Profile } from '../../model/profile.ts'

/** Enhancement proposals of Cluster API. */
export const capi: Profile = {
  name: 'capi',
  title: 'Cluster API Enhancement Proposal',
  signs: [
    { id: 'CAEP' },
    { file: '########-*.md', fields: ['creation-date'], words: 'cluster-api' },
    { file: '########-*.md', fields: ['creation-date'], words: 'Cluster API' },
  ],
  metadata: {
    place: 'front matter',
    required: {
      status: 'status: provisional',
      authors: 'authors: ["@name"]',
      created: 'creation-date: 2025-08-14',
    },
  },
  statuses: [
    'provisional',
    'experimental',
    'implementable',
    'implemented',
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
    { title: 'Alternatives' },
    { title: 'Upgrade Strategy' },
    { title: 'Implementation History' },
  ],
}
