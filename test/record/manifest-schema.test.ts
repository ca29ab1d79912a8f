import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Manifest } from '../../src/record/manifest.ts'
import { manifestSchema, readManifest } from '../../src/record/manifest-schema.ts'
import { readSums, writeSums } from '../../src/record/sums.ts'

const HASH = 'a'.repeat(64)

const MADE: Manifest = {
  manifest: 1,
  tool: { name: 'ep-export', version: '1.0.0' },
  browser: null,
  theme: { name: 'kepler', sha256: HASH },
  settings: {
    outputs: ['html'],
    paper: 'a4',
    deck: 'review',
    handout: false,
    attachSource: false,
    history: false,
    profile: null,
    configSha256: null,
    sourceDateEpoch: null,
  },
  sources: [{ path: 'docs/EP-001.md', sha256: HASH, commit: null, changed: null }],
  artifacts: [
    { path: 'EP-001.html', kind: 'html', bytes: 1, sha256: HASH, source: 'docs/EP-001.md', pages: null, slides: null },
  ],
  diagnostics: [
    { code: 'broken-link', severity: 'warning', message: 'It is broken.', file: 'docs/EP-001.md', line: 3 },
  ],
  failures: [{ source: 'docs/EP-002.md', exitCode: 1 }],
}

test('the published schema is the one of the types; `npm run schema` writes it', () => {
  const published = readFileSync('schema/manifest.schema.json', 'utf8')
  expect(`${JSON.stringify(manifestSchema(), null, 2)}\n`).toBe(published)
})

test('a manifest is read as it was written', () => {
  expect(readManifest(JSON.stringify(MADE))).toEqual(MADE)
})

test.each([
  '../EP-001.html',
  '/etc/passwd',
  'a/../../b',
  'a//b',
  './a',
  'a/.',
  'a/..',
  'C:/a',
  'a\\b',
  'a\nb',
  'a\u0000b',
  '',
  `${'a/'.repeat(3000)}b`,
])('a path that leads elsewhere is refused: %j', (path) => {
  const [artifact] = MADE.artifacts
  expect(() => readManifest(JSON.stringify({ ...MADE, artifacts: [{ ...artifact, path }] }))).toThrow(/artifacts/)
  const [source] = MADE.sources
  expect(() => readManifest(JSON.stringify({ ...MADE, sources: [{ ...source, path }] }))).toThrow(/sources/)
})

test.each(['..a', 'a..', 'ä ö/ü.html', '...', 'a.b/..c'])('a path that only looks odd is taken: %j', (path) => {
  const [artifact] = MADE.artifacts
  const odd = { ...MADE, artifacts: [{ ...artifact, path }] }
  expect(readManifest(JSON.stringify(odd)).artifacts[0]?.path).toBe(path)
})

test.each([
  ['another form', { manifest: 2 }],
  ['a key that nobody knows', { extra: 1 }],
  ['a hash that is none', { theme: { name: 'kepler', sha256: 'abc' } }],
])('%s is refused', (_, change) => {
  expect(() => readManifest(JSON.stringify({ ...MADE, ...change }))).toThrow(/does not fit/)
})

test('a list of checksums is sorted, and read as it was written', () => {
  const hashes = new Map([
    ['b c.pdf', HASH],
    ['a.pdf', 'b'.repeat(64)],
  ])
  const text = writeSums(hashes)
  expect(text).toBe(`${'b'.repeat(64)}  a.pdf\n${HASH}  b c.pdf\n`)
  expect(readSums(text)).toEqual(hashes)
})

test('what is no list of checksums, or names a file twice, is told as none', () => {
  expect(readSums('hello\n')).toBeUndefined()
  expect(readSums(`${HASH}  a\n${HASH}  a\n`)).toBeUndefined()
})
