import type { Profile } from '../../model/profile.ts'

/** Markdown Architectural Decision Records. */
export const madr: Profile = {
  name: 'madr',
  title: 'decision record',
  signs: [{ headings: ['Considered Options', 'Decision Outcome'] }],
  metadata: { place: 'front matter' },
  kinds: { testing: ['Confirmation', 'Validation'] },
  statuses: ['proposed', 'rejected', 'accepted', 'deprecated', 'superseded', 'draft'],
  sections: [
    { title: 'Context and Problem Statement', essential: true },
    { title: 'Considered Options', essential: true },
    { title: 'Decision Outcome', essential: true },
  ],
}
