import { expect, test } from 'vitest'
import { coverOf } from '../../src/document/cover.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { compose } from './compose.ts'

function labels(text: string, sidecar: string): string[] {
  return coverOf(readProposal(text, 'README.md', { sidecar }).value).fields.map(({ label }) => label)
}

test('of the file beside a proposal the cover shows who, when and how far, not what only tools read', () => {
  const sidecar =
    'title: Queues\nkep-number: 12\nauthors: ["@ana"]\nowning-sig: sig-node\nstatus: implementable\n' +
    'creation-date: 2025-01-02\nfeature-gates:\n  - name: Queues\n    components: [kubelet]\ndisable-supported: true\n'
  expect(labels('# KEP-12: Queues\n', sidecar)).toEqual(['Authors', 'Status', 'Creation date'])
})

test('of the text itself the cover shows every field', () => {
  const text =
    '---\ntitle: Queues\nowning-sig: sig-node\ndisable-supported: true\n---\n# Queues\n\n**Colour**: red\n**Status**: Draft\n'
  expect(labels(text, '')).toEqual(['Owning SIG', 'Disable supported', 'Colour', 'Status'])
})

test('of front matter it shows nothing that only a generator of sites reads', () => {
  const text =
    '---\nlayout: default\nnav_order: 3\nsidebar_position: 1\ncreated on: 2020-08-16\n---\n# Queues\n\nLayout: red\nStatus: Draft\n'
  expect(labels(text, '')).toEqual(['Created on', 'Layout', 'Status'])
})

test('a proposal without a title is called by its id, and that is said once', () => {
  const { page, about } = compose('**Reviewers**: Ana\n\nWords.\n')
  expect(page.html).toContain('<title>EP-007</title>')
  expect(page.html).toContain('<p class="title">EP-007</p>')
  expect(page.html).not.toContain('class="cover-id"')
  expect(page.html).toContain('<dt>Document</dt> <dd>EP-007</dd>')
  expect(about).toMatchObject({ id: 'EP-007', title: 'EP-007' })
})

test('a proposal with neither is called by its file, and one with both by both', () => {
  const titles = [
    compose('Words.\n', { file: 'docs/queues.md' }),
    compose('# EP-007: Queues\n'),
    compose('# Queues\n', { file: 'docs\\queues.md' }),
  ].map(({ page }) => /<title>(.*)<\/title>/.exec(page.html)?.[1])
  expect(titles).toEqual(['queues.md', 'EP-007: Queues', 'Queues'])
})

test('keys that were written for programs become words, and labels of the text stay as they are', () => {
  const text =
    '---\ncreation-date: 2025-01-02\nlastUpdated: 2025-01-03\nRFC_PRs: 7\nDRI: Ana\n状态: 草案\n---\n# T\n\n**Status**: Draft\n**last-seen**: Now\n'
  expect(labels(text, '')).toEqual(['Creation date', 'Last updated', 'RFC PRs', 'DRI', '状态', 'Status', 'last-seen'])
})

test('front matter does not say again what the title and the number above it say', () => {
  const text = '---\nfip: "0086"\nfeature: queues\nname: other\nrequires: 86\n---\n# FIP-0086: queues\n'
  expect(labels(text, '')).toEqual(['Name', 'Requires'])
})

test.each([
  ['# Draft: Queues', 'Draft'],
  ['# EP-007: Draft: Queues', 'EP-007 · Draft'],
  ['# Draft EP: Queues', 'Draft'],
  ['# Queues [Draft]', undefined],
  ['# EP-007: Queues', 'EP-007'],
  ['# Drafts of queues', undefined],
])('above the title of %s stands %s', (heading, above) => {
  const cover = coverOf(readProposal(`${heading}\n\nWords.\n`, 'queues.md').value)
  expect(cover.id).toBe(above)
  expect(cover.title).toMatch(/queues$/i)
})
