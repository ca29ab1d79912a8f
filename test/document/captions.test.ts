import { expect, test } from 'vitest'
import type { Illustrations } from '../../src/model/image.ts'
import { bodyOf, compose } from './compose.ts'

const illustrations: Illustrations = new Map([
  ['a.png', { bytes: new Uint8Array([1]), type: 'image/png', width: 40, height: 20 }],
])
const composed = (markdown: string) => compose(`# EP-007: Title\n\n## One\n\n${markdown}\n`, { illustrations })
const bodyFor = (markdown: string): string => bodyOf(composed(markdown))
const labels = (markdown: string): string[] =>
  [...bodyFor(markdown).matchAll(/<span class="caption-label">([^<]*)<\/span> ?([^<]*)/g)].map(
    ([, label, words]) => `${label} ${words}`,
  )

const PICTURE = '![The flow of a request](a.png)'
const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |'

test('figures are numbered in order, with their titles before their alternative texts', () => {
  expect(labels(`${PICTURE}\n\n![The flow of a request](a.png "Once more")\n\n${PICTURE}`)).toEqual([
    'Figure 1: The flow of a request',
    'Figure 2: Once more',
    'Figure 3: The flow of a request',
  ])
})

test.each([
  [`![x](a.png)\n\nFigure 3: The flow`, 'Figure 3: The flow'],
  [`![x](a.png)\n\n*Figure: The flow*`, 'Figure 1: The flow'],
  [`![x](a.png)\n*The flow*`, 'Figure 1: The flow'],
  [`![x](a.png)\n**Fig. 2.** The flow`, 'Fig. 2: The flow'],
  [`**Table 1**: Costs\n\n${TABLE}`, 'Table 1: Costs'],
  [`Table: Costs\n\n${TABLE}`, 'Table 1: Costs'],
  [`${TABLE}\n\n**Table 2.1 – Costs**`, 'Table 2.1: Costs'],
])('%j has the caption %j, and shows it once', (markdown, caption) => {
  expect(labels(markdown)).toEqual([caption])
  expect(bodyFor(markdown).match(/The flow|Costs/g)).toHaveLength(1)
})

test.each([
  ['![Architecture](a.png)', 'Figure 1: Architecture'],
  ['![Figure 3](a.png)', 'Figure 3 '],
])('%j has its alternative text %j for a caption, short as it is', (markdown, caption) => {
  expect(labels(markdown)).toEqual([caption])
})

test('captions below tables stay with the tables above them, and those above with the ones below', () => {
  const below = bodyFor(`${TABLE}\n\nTable 1: First\n\n${TABLE.replace('1', '7')}\n\nTable 2: Second`)
  expect(below).toMatch(/Table 1:.*First.*<td>1<.*Table 2:.*Second.*<td>7</s)
  const above = bodyFor(`Table 1: First\n\n${TABLE}\n\nTable 2: Second\n\n${TABLE.replace('1', '7')}`)
  expect(above).toMatch(/Table 1:.*First.*<td>1<.*Table 2:.*Second.*<td>7</s)
})

test.each([
  `Figure 3 shows the flow.\n\n${PICTURE.replace('The flow of a request', 'x')}`,
  `${TABLE}\n\nTable of costs`,
  `Table 1: no table is near.`,
])('%j has no caption', (markdown) => {
  expect(labels(markdown)).toEqual([])
})

test('a table without a caption gets none, and none is counted', () => {
  expect(labels(`${TABLE}\n\nWords.\n\nTable: Costs\n\n${TABLE}`)).toEqual(['Table 1: Costs'])
})

test('where the author numbers some, none gets a number that the author did not give', () => {
  expect(labels(`${PICTURE}\n\n![x](a.png)\n\nFigure 1: Mine`)).toEqual(['Figure 1: Mine'])
})

test('mentions lead to what has the number, and to nothing where nothing or more than one has it', () => {
  const html = bodyFor(`See Figure 1, figure 2 and \`Figure 1\`. Table 1 of [RFC 9110] differs.\n\n${PICTURE}`)
  expect(html.match(/<a class="mention"[^>]*>[^<]*/g)).toEqual(['<a class="mention" href="#figure-1">Figure 1'])
  expect(html).toContain('id="figure-1"')
  const twice = bodyFor(`See Figure 1.\n\n![x](a.png)\n\nFigure 1: One\n\n![x](a.png)\n\nFigure 1: Two`)
  expect(twice).not.toContain('class="mention"')
})

test('a drawing in characters is a figure where its author says so', () => {
  expect(bodyFor('```\n+--+\n|a |\n+--+\n```\n\nFigure: A box')).toMatch(/<figure class="listing"[^>]*><pre/)
})

test('more than five figures have a list of them, and five have none', () => {
  const many = (count: number) => composed(Array.from({ length: count }, () => PICTURE).join('\n\n')).page.html
  expect(many(5)).not.toContain('aria-label="Figures"')
  expect(many(6)).toContain('aria-label="Figures"')
  expect(many(6)).toContain('data-page-of="figure-6"')
})

test('the words of a caption are text', () => {
  expect(bodyFor('![x](a.png)\n\nFigure: A <script>alert(1)</script> & `b`')).not.toContain('<script')
})
