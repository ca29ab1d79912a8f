import { expect, test } from 'vitest'
import { coverOf } from '../../src/document/cover.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

function labels(text: string, sidecar: string): string[] {
  return coverOf(readProposal(text, 'README.md', { sidecar }).value).fields.map(({ label }) => label)
}

test('of the file beside a proposal the cover shows who, when and how far, not what only tools read', () => {
  const sidecar =
    'title: Queues\nkep-number: 12\nauthors: ["@ana"]\nowning-sig: sig-node\nstatus: implementable\n' +
    'creation-date: 2025-01-02\nfeature-gates:\n  - name: Queues\n    components: [kubelet]\ndisable-supported: true\n'
  expect(labels('# KEP-12: Queues\n', sidecar)).toEqual(['authors', 'status', 'creation-date'])
})

test('of the text itself the cover shows every field', () => {
  const text =
    '---\ntitle: Queues\nowning-sig: sig-node\ndisable-supported: true\n---\n# Queues\n\n**Colour**: red\n**Status**: Draft\n'
  expect(labels(text, '')).toEqual(['owning-sig', 'disable-supported', 'Colour', 'Status'])
})
