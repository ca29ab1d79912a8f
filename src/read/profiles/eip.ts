import type { Profile } from '../../model/profile.ts'

/** Ethereum Improvement Proposals, and the ERCs that split from them. */
export const eip: Profile = {
  name: 'eip',
  title: 'Ethereum Improvement Proposal',
  signs: [{ id: 'EIP' }, { id: 'ERC' }, { fields: ['eip'] }],
  metadata: {
    place: 'front matter',
    required: {
      status: 'status: Draft',
      authors: 'author: Name (@handle)',
      created: 'created: 2025-08-14',
    },
  },
  statuses: ['Idea', 'Draft', 'Review', 'Last Call', 'Final', 'Stagnant', 'Withdrawn', 'Living', 'Moved'],
  sections: [
    { title: 'Abstract', essential: true },
    { title: 'Motivation' },
    { title: 'Specification', essential: true },
    { title: 'Rationale' },
    { title: 'Backwards Compatibility' },
    { title: 'Security Considerations' },
    { title: 'Copyright' },
  ],
}
