import type { Profile } from '../../model/profile.ts'

/** Proposals of Swift Evolution. */
export const swift: Profile = {
  name: 'swift',
  title: 'Swift Evolution proposal',
  signs: [{ id: 'SE' }, { fields: ['Review Manager'] }],
  metadata: {
    place: 'list',
    required: { status: '* Status: **Awaiting review**', authors: '* Authors: [Name](https://github.com/name)' },
  },
  kinds: {
    compatibility: ['ABI compatibility', 'Effect on ABI stability', 'Effect on API resilience'],
    migration: ['Implications on adoption'],
  },
  statuses: [
    'Pitch',
    'Draft',
    'Awaiting',
    'Scheduled for review',
    'Active review',
    'In review',
    'Returned for revision',
    'Accepted',
    'Previewing',
    'Implemented',
    'Partially implemented',
    'Rejected',
    'Withdrawn',
    'Deferred',
    'Expired',
    'Superseded',
  ],
  sections: [
    { title: 'Introduction', kinds: ['summary'] },
    { title: 'Motivation', essential: true },
    { title: 'Proposed solution', essential: true },
    { title: 'Detailed design' },
    { title: 'Source compatibility' },
    { title: 'ABI compatibility' },
    { title: 'Alternatives considered' },
  ],
}
