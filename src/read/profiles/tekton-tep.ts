import type { Profile } from '../../model/profile.ts'

/** Tekton Enhancement Proposals. */
export const tektonTep: Profile = {
  name: 'tekton-tep',
  title: 'Tekton Enhancement Proposal',
  signs: [{ id: 'TEP' }],
  metadata: {
    place: 'front matter',
    required: {
      status: 'status: proposed',
      authors: "authors: ['@name']",
      created: "creation-date: '2025-08-14'",
    },
  },
  kinds: { migration: ['Upgrade and Migration Strategy'] },
  statuses: [
    'proposed',
    'implementable',
    'implementing',
    'implemented',
    'withdrawn',
    'deferred',
    'rejected',
    'replaced',
  ],
  sections: [
    { title: 'Summary' },
    { title: 'Motivation', essential: true },
    { title: 'Goals' },
    { title: 'Non-Goals' },
    { title: 'Requirements' },
    { title: 'Proposal', essential: true },
    { title: 'Alternatives' },
  ],
}
