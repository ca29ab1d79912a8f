import type { Profile } from '../../model/profile.ts'

/** Python Enhancement Proposals, where they are written in Markdown. */
export const pep: Profile = {
  name: 'pep',
  title: 'Python Enhancement Proposal',
  signs: [{ id: 'PEP' }, { fields: ['pep'] }, { fields: ['Post-History', 'Python-Version'] }],
  metadata: {
    place: 'front matter',
    required: { status: 'Status: Draft', authors: 'Author: Name <name@example.org>', created: 'Created: 14-Aug-2025' },
  },
  statuses: [
    'Draft',
    'Active',
    'Accepted',
    'Provisional',
    'Final',
    'Deferred',
    'Rejected',
    'Withdrawn',
    'Superseded',
    'April Fool',
  ],
  sections: [
    { title: 'Abstract', essential: true },
    { title: 'Motivation' },
    { title: 'Rationale' },
    { title: 'Specification', essential: true },
    { title: 'Backwards Compatibility' },
    { title: 'Security Implications' },
    { title: 'How to Teach This' },
    { title: 'Reference Implementation' },
    { title: 'Rejected Ideas' },
    { title: 'Copyright' },
  ],
}
