import type { Profile } from '../../model/profile.ts'

/** Design documents of proposals to change Go. */
export const go: Profile = {
  name: 'go',
  title: 'Go proposal',
  signs: [
    { heading: 'Proposal:', words: 'golang.org/' },
    { heading: 'Proposal:', words: 'github.com/golang/' },
    { heading: 'Proposal:', words: 'go.dev/' },
    { file: 'design/##*-*.md', words: 'golang.org/issue' },
    { file: 'design/##*-*.md', words: 'github.com/golang/go/issues' },
  ],
  metadata: {
    place: 'lines',
    required: { authors: 'Author(s): Name' },
  },
  sections: [
    { title: 'Abstract' },
    { title: 'Background' },
    { title: 'Proposal', kinds: ['solution', 'design'], essential: true },
    { title: 'Rationale' },
    { title: 'Compatibility', kinds: ['compatibility', 'migration'] },
  ],
}
