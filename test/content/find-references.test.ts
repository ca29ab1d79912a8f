import { expect, test } from 'vitest'
import { type Begin, findReferences } from '../../src/content/find-references.ts'
import { readRepository } from '../../src/content/repository.ts'
import { growthOf, STEADY } from '../growth.ts'

const repository = readRepository('https://github.com/owner/name')
const HASH = '0123456789abcdef0123456789abcdef01234567'

const pages = (words: string, begin?: Begin): string[] =>
  findReferences(words, repository, begin).map(
    ({ from, to, url }) => `${words.slice(from, to)} ${url.replace('https://github.com', '')}`,
  )

test.each([
  ['See #12, please.', '#12 /owner/name/issues/12'],
  ['(#12)', '#12 /owner/name/issues/12'],
  ['GH-12 says so', 'GH-12 /owner/name/issues/12'],
  ['as other/thing.js#7 has it', 'other/thing.js#7 /other/thing.js/issues/7'],
  ['Thanks, @ada-l!', '@ada-l /ada-l'],
  [`Since ${HASH}.`, `${HASH} /owner/name/commit/${HASH}`],
])('in “%s” a page is meant', (words, page) => {
  expect(pages(words)).toEqual([page])
})

test('numbers with a slash between them are two', () => {
  expect(pages('#12/#13')).toEqual(['#12 /owner/name/issues/12', '#13 /owner/name/issues/13'])
})

test.each([
  'me@example.org',
  'the npm package @scope/name',
  'logo@2x.png',
  '@Run(it)',
  '@media screen',
  'https://example.org/page#12',
  '/docs/README.md#12',
  'docs/README.md#12',
  'the colour #000',
  'Option #2 of three',
  'Goals #1',
  'It is our #1 goal.',
  'c#12',
  '#12abc',
  '#123456789',
  '0'.repeat(40),
  `sha1: ${HASH}`,
  HASH.toUpperCase(),
  `${HASH}a`,
])('in “%s” no page is meant', (words) => {
  expect(pages(words)).toEqual([])
})

test('a small number at the begin of a title counts, a large one is an issue', () => {
  expect(pages('#2 Do it', 'title')).toEqual([])
  expect(pages('#1234 Do it', 'title')).toHaveLength(1)
})

test('a small number at the begin of a line counts where a mark follows', () => {
  expect(pages('#2: do it', 'line')).toEqual([])
  expect(pages('#2 did it', 'line')).toHaveLength(1)
})

test.each(['@', '#1/', 'a/', 'a-', '@a-', '#', `${'a'.repeat(39)}/`])(
  'very many “%s” cost no more than their length',
  (part) => {
    expect(growthOf((size) => findReferences(part.repeat(size / part.length), repository), 50_000)).toBeLessThan(STEADY)
  },
)
