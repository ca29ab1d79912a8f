import { expect, test } from 'vitest'
import { matchesFile } from '../../../src/read/profiles/matches-file.ts'

test.each([
  ['docs/EP-012-queues.md', 'EP-*.md'],
  ['ep-012.md', 'EP-*.md'],
  ['a\\b\\rfc-0042-x.md', 'b/rfc-####-*.md'],
  ['keps/sig-node/1234-x/README.md', 'keps/**/README.md'],
  ['keps/README.md', 'keps/**/README.md'],
  ['a-b-a-b-c.md', 'a*b-c.md'],
])('%s ends as %s says', (path, pattern) => {
  expect(matchesFile(path, pattern)).toBe(true)
})

test.each([
  ['docs/EP-012-queues.md', 'docs/*/EP-*.md'],
  ['step-012.md', 'EP-*.md'],
  ['rfc-042-x.md', 'rfc-####-*.md'],
  ['README.md', 'keps/**/README.md'],
  ['a.md.bak', '*.md'],
])('%s does not end as %s says', (path, pattern) => {
  expect(matchesFile(path, pattern)).toBe(false)
})

test('a hostile name against a pattern of many stars is judged at once', () => {
  const steps = matchesFile(`${'a'.repeat(4000)}b`, `${'*a'.repeat(30)}*c`)
  expect(steps).toBe(false)
})
