import type { Profile } from '../../model/profile.ts'

/** Design proposals of Prometheus, and of the projects around it. */
export const prometheus: Profile = {
  name: 'prometheus',
  title: 'Prometheus proposal',
  signs: [
    { headings: ['Why', 'How', 'Action Plan'] },
    { headings: ['Why', 'How'], fields: ['Owners'] },
    { fields: ['Implementation Status', 'Related Issues and PRs'] },
  ],
  metadata: {
    place: 'list',
    required: { status: '* **Implementation Status:** Not implemented', authors: '* **Owners:** @name' },
  },
  statuses: [
    'Proposed',
    'Accepted',
    'Rejected',
    'Not implemented',
    'Partially implemented',
    'Implemented',
    'In progress',
  ],
  sections: [
    { title: 'Why', essential: true },
    { title: 'Goals' },
    { title: 'Non-Goals' },
    { title: 'How', essential: true },
    { title: 'Alternatives' },
    { title: 'Action Plan' },
  ],
}
