import { expect, test } from 'vitest'
import { OpenTags, tameHtml } from '../../src/content/raw-html.ts'
import { growthOf, STEADY } from '../growth.ts'
import { printedHtml } from './printed-html.ts'

test.each([
  'Deploy to <namespace>/<name> now',
  'a Map<string, string> of labels',
  'Set<P> and List<A>',
  '<plaintext> and the rest',
  '<textarea> and the rest',
  '<select><option>one</select> and the rest',
  '<title> and the rest',
  '<template> and the rest',
  '<noscript> and the rest',
  '<frameset> and the rest',
])('%s is printed as it was written, and swallows nothing', (line) => {
  const html = printedHtml(`Before ${line}\n\nThe next paragraph.`)
  expect(html).toContain(line.replaceAll('<', '&#x3C;'))
  expect(html).toContain('<p>The next paragraph.</p>')
})

test.each(['<!-- never closed', '<style> p { display: none }', '<script> alert(1)'])(
  '%s at the begin of a block swallows nothing that follows it',
  (line) => {
    expect(printedHtml(`${line}\n\nThe next paragraph.`)).toContain('The next paragraph.')
  },
)

test('comments, scripts and styles that end are dropped with what is in them', () => {
  const html = printedHtml('<!-- note -->\n\n<script>\nalert(1)\n</script>\n\n<style>p{color:red}</style>\n\nSeen.')
  expect(html.trim()).toBe('<p>Seen.</p>')
})

test('nothing in the text runs, frames, submits, styles or moves the page', () => {
  const html = printedHtml(
    [
      '<img src="a.png" onerror="alert(1)">',
      '<div style="position:fixed" class="cover" onclick="x()">words</div>',
      '<iframe src="https://example.org"></iframe>',
      '<meta http-equiv="refresh" content="0;url=https://example.org">',
      '<link rel="stylesheet" href="https://example.org"><base href="https://example.org">',
      '<form action="https://example.org"><button>Send</button></form>',
      '<svg onload="alert(1)"><use href="#x"/></svg>',
    ].join('\n\n'),
  )
  expect(html).not.toMatch(/<(iframe|meta|link|base|form|button|svg|use)\b/)
  expect(html).not.toMatch(/<[^>]* (style|class|on\w+)=/)
  expect(html).toContain('words')
})

test('an id of the text cannot be one of the page', () => {
  expect(printedHtml('<div id="contents">x</div>')).toContain('id="s-contents"')
})

test('details, keys, indices and tables in HTML stay what they are', () => {
  const html = printedHtml(
    '<details><summary>More</summary>\n\nHidden **words**\n\n</details>\n\n<kbd>Ctrl</kbd> H<sub>2</sub>O\n\n' +
      '<table><tr><td>cell</td></tr></table>',
  )
  expect(html).toContain('<summary>More</summary>')
  expect(html).toContain('<strong>words</strong>')
  expect(html).toContain('<kbd>Ctrl</kbd> H<sub>2</sub>O')
  expect(html).toContain('<td>cell</td>')
})

test.each(['<', '<!--', '<a ', '<a b="', '<script>', '</', '<!-- -->'])(
  '%s over and over costs no more than its length',
  (piece) => {
    expect(growthOf((size) => tameHtml(piece.repeat(size)), 10_000)).toBeLessThan(STEADY)
  },
)

test('the sources of a picture are markup, and a source without files is a word', () => {
  const picture = '<picture><source media="(x)" srcset="dark.png"><img src="a.png"></picture>'
  expect(tameHtml(picture)).toBe(picture)
  expect(printedHtml(picture)).not.toMatch(/source|srcset|dark/)
  expect(tameHtml('cp <source> <target>')).toBe('cp &lt;source> &lt;target>')
})

test.each([
  ['<font color="red">Red</font> words', 'Red words'],
  ['<section>One</section> <time>2020</time>', 'One 2020'],
  ['<svg width="9"><g><path d="M0 0"/><text x="1">Drawn</text></g></svg> words', 'Drawn words'],
  ['<video src="film.mp4" controls>Film</video> words', '<a href="film.mp4">film.mp4</a> Film words'],
  [
    '<iframe src="https://a.example/?a=1&amp;b=2"></iframe>',
    '<a href="https://a.example/?a=1&amp;b=2">https://a.example/?a=1&amp;b=2</a> ',
  ],
  [
    '<object type="image/svg+xml" data="a.svg"><img src="a.png"></object> words',
    '<a href="a.svg">a.svg</a> <img src="a.png"> words',
  ],
  ['<audio><source src="a.ogg"><track kind="captions"></audio>', '<a href="a.ogg">a.ogg</a> '],
  ['<table><colgroup><col width="9"></colgroup><tr><td>x</td></tr></table>', '<table><tr><td>x</td></tr></table>'],
])('of %s only the words are shown', (html, shown) => {
  expect(tameHtml(html, new OpenTags([html]))).toBe(shown)
})

test('elements that the text never ends, and parts of drawings outside of one, are words', () => {
  const html = 'a <section> of <path> and <time>, then <svg>line</svg> <line>'
  expect(tameHtml(html, new OpenTags([html]))).toBe('a &lt;section> of &lt;path> and &lt;time>, then line &lt;line>')
})

test('an element that ends in a later piece is markup in all of them', () => {
  expect(printedHtml('Some <font color="red">red *and* more</font> words.')).toContain(
    '<p>Some red <em>and</em> more words.</p>',
  )
})

test('the file that a frame shows is told only where it may be a link', () => {
  expect(printedHtml('<iframe src="javascript:alert(1)"></iframe>')).not.toContain('href')
})
