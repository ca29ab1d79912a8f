import type { Profile } from '../../model/profile.ts'

/** Enhancement proposals of the Gateway API: a folder with a page and a `metadata.yaml`. */
export const gep: Profile = {
  name: 'gep',
  title: 'Gateway Enhancement Proposal',
  signs: [{ id: 'GEP' }, { file: 'gep-##*/index.md' }],
  metadata: { place: 'list', sidecar: 'metadata.yaml', required: { status: '* Status: Provisional' } },
  kinds: { testing: ['Conformance Details'] },
  statuses: [
    'Provisional',
    'Prototyping',
    'Implementable',
    'Experimental',
    'Standard',
    'Completed',
    'Memorandum',
    'Deferred',
    'Declined',
    'Rejected',
    'Withdrawn',
    'Replaced',
  ],
  sections: [
    { title: 'TLDR' },
    { title: 'Goals' },
    { title: 'Non-Goals' },
    { title: 'Introduction', kinds: ['summary', 'problem'] },
    { title: 'API', kinds: ['interface-changes', 'solution', 'design'] },
    { title: 'Conformance Details' },
    { title: 'Alternatives' },
  ],
}
