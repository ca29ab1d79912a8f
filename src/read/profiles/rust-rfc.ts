import type { Profile } from '../../model/profile.ts'

/** RFCs of Rust, and of the projects that took over their template. */
export const rustRfc: Profile = {
  name: 'rust-rfc',
  title: 'Rust RFC',
  signs: [
    { fields: ['Rust Issue'] },
    { fields: ['Feature Name', 'Start Date', 'RFC PR'] },
    { headings: ['Guide-level explanation', 'Reference-level explanation'] },
  ],
  metadata: { place: 'list', required: { created: '- Start Date: 2025-08-14' } },
  sections: [
    { title: 'Summary' },
    { title: 'Motivation', essential: true },
    { title: 'Guide-level explanation', kinds: ['solution', 'design'], essential: true },
    { title: 'Reference-level explanation', kinds: ['design'] },
    { title: 'Drawbacks' },
    { title: 'Rationale and alternatives' },
    { title: 'Prior art' },
    { title: 'Unresolved questions' },
    { title: 'Future possibilities' },
  ],
}
