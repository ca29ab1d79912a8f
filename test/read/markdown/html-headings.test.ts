import type { Heading, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readHtmlHeadings } from '../../../src/read/markdown/html-headings.ts'
import { parseMarkdown } from '../../../src/read/parse-markdown.ts'
import { plainText } from '../../../src/read/plain-text.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'
import { growthOf, STEADY } from '../../growth.ts'

function blocksOf(text: string): RootContent[] {
  const { root } = parseMarkdown(text, undefined)
  readHtmlHeadings(root)
  return root.children
}

/** Each heading with its level, every other block by its kind. */
function shapeOf(text: string): string[] {
  return blocksOf(text).map((block) =>
    block.type === 'heading' ? `${'#'.repeat(block.depth)} ${plainText(block)}` : block.type,
  )
}

describe('a heading of HTML is a heading', () => {
  test.each([
    ['on one line', '<h1>Tea</h1>\n\nWords.', ['# Tea', 'paragraph']],
    ['centred', '<h1 align="center">Tea</h1>', ['# Tea']],
    ['over several lines', '<h1 align=center>\n  <br>\n  Tea\n  <br>\n</h1>', ['# Tea']],
    [
      'within what only places it',
      '<div align="center">\n<h1>Tea</h1>\n<p>Hot.</p>\n</div>',
      ['html', '# Tea', 'html'],
    ],
    ['of a lower level', '<h2>Tea</h2>\n<h3 id="cups">Cups</h3>', ['## Tea', '### Cups']],
    ['in capitals', '<H1>Tea</H1>', ['# Tea']],
    ['with entities', '<h1>Tea &amp; milk &#38; more</h1>', ['# Tea & milk & more']],
    ['with elements in it', '<h1>Hot <code>tea</code> <a href="#x">here</a></h1>', ['# Hot tea here']],
    ['with a comment in it', '<h1>Tea<!-- with milk --></h1>', ['# Tea']],
    ['named by the picture in it', '<h1><img src="tea.png" alt="Tea" width="200"></h1>', ['# Tea']],
    ['with words beside a picture', '<h1><img src="tea.png" alt="Tea">Tea now</h1>', ['# Tea now']],
    ['whose words stand apart', '<h1 align="center">\n<img src="tea.png">\n\nTea *now*\n\n</h1>', ['# Tea now']],
    ['after a table that ended', '<table><tr><td>x</td></tr></table>\n\n<h2>Tea</h2>', ['html', '## Tea']],
  ])('%s', (_, text, shape) => {
    expect(shapeOf(text)).toEqual(shape)
  })
})

describe('HTML stays as it is where a heading', () => {
  test.each([
    ['stands in a table', '<table><tr><td><h3>Tea</h3></td></tr></table>', ['html']],
    [
      'stands in a table begun before',
      '<table><tr><td>\n\n<h3>Tea</h3>\n\n</td></tr></table>',
      ['html', 'html', 'html'],
    ],
    ['folds', '<details><summary><h3>Tea</h3></summary></details>', ['html']],
    ['stands in a comment', '<!-- <h1>Tea</h1> -->', ['html']],
    ['has no end', '<h1>Tea', ['html']],
    ['has no words', '<h1></h1>', ['html']],
    ['ends as another', '<h1>Tea</h2>', ['html']],
    ['holds blocks', '<h1><table><tr><td>Tea</td></tr></table></h1>', ['html']],
    ['is a centred line below the title', '<h4 align="center">Hot tea</h4>', ['html']],
    ['is a small one within what is centred', '<div align="center"><h3>Hot tea</h3></div>', ['html']],
  ])('%s', (_, text, shape) => {
    expect(shapeOf(text)).toEqual(shape)
  })
})

test('a heading of HTML stands on its line', () => {
  const heading = blocksOf('<p>One.\n\n<div>\n  <h2>Tea</h2>\n</div>').find((block) => block.type === 'heading')
  expect(heading?.position?.start.line).toBe(4)
})

test('a picture in a heading of HTML keeps its address and its size', () => {
  const [heading] = blocksOf('<h1><img width="200" alt="Tea &amp; cups" src=\'tea.png\'></h1>')
  expect((heading as Heading).children[0]).toMatchObject({
    type: 'image',
    url: 'tea.png',
    alt: 'Tea & cups',
    data: { hProperties: { width: '200' } },
  })
})

test('what links lead to in a heading of HTML stays there', () => {
  const [heading] = blocksOf('<h2 id="cups">Tea</h2>')
  expect((heading as Heading).children[0]).toMatchObject({ type: 'html', value: '<a id="cups"></a>' })
})

test('the first heading of HTML is the title of a proposal, and those below it are its sections', () => {
  const { value, notes } = readProposal(
    '<h1 align="center">\n  EP-7: Tea\n</h1>\n\n<h2>Goals</h2>\n\n- Hot tea\n',
    'x.md',
  )
  expect(value).toMatchObject({ title: 'Tea', id: 'EP-7' })
  expect(value.items.goals?.map(({ text }) => text)).toEqual(['Hot tea'])
  expect(notes.map(({ code }) => code)).not.toContain('missing-title')
})

test('many begins of headings cost no more than their length', () => {
  const html = (value: string): RootContent => ({ type: 'html', value })
  const begun = [html('<h1>'), { type: 'paragraph', children: [] } satisfies RootContent]
  for (const [many, size] of [
    [(size: number) => [html('<h1>'.repeat(size))], 12_000],
    [(size: number) => [html('<h1 a="'.repeat(size))], 12_000],
    [(size: number) => [html('<h2>a</h2>\n'.repeat(size))], 5_000],
    [(size: number) => Array.from({ length: size }, () => structuredClone(begun)).flat(), 1_200],
  ] as const) {
    expect(growthOf((times) => readHtmlHeadings({ type: 'root', children: many(times) }), size)).toBeLessThan(STEADY)
  }
})
