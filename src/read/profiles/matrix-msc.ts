import type { Profile } from '../../model/profile.ts'

/** Proposals to change the specification of Matrix. Their status is a label of the pull request. */
export const matrixMsc: Profile = {
  name: 'matrix-msc',
  title: 'Matrix spec change',
  signs: [{ id: 'MSC' }, { headings: ['Unstable prefix'] }, { headings: ['Potential issues'], words: 'matrix' }],
  metadata: { place: 'lines' },
  sections: [
    { title: 'Proposal', kinds: ['solution', 'design'], essential: true },
    { title: 'Potential issues' },
    { title: 'Alternatives' },
    { title: 'Security considerations' },
    { title: 'Unstable prefix' },
    { title: 'Dependencies' },
  ],
}
