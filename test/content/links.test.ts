import { expect, test } from 'vitest'
import { printedHtml } from './printed-html.ts'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'smb://host/share',
  '//example.org',
  '\\\\\\\\host\\\\share',
  './other.md',
  '#nowhere',
])('a link to %s keeps its words and loses its address', (address) => {
  expect(printedHtml(`[words](<${address}>)`)).toBe('<p><a>words</a></p>')
})

test('links to the web and to mailboxes stay', () => {
  expect(printedHtml('[a](https://example.org/x?y=1#z) [b](mailto:a@example.org)')).toBe(
    '<p><a href="https://example.org/x?y=1#z">a</a> <a href="mailto:a@example.org">b</a></p>',
  )
})

test('a link within the text leads to the anchor of that name, in any case', () => {
  expect(printedHtml('<a name="Old-Place"></a> [there](#old-place)')).toContain('<a href="#s-Old-Place">there</a>')
})

test('a footnote and its mark lead to one another', () => {
  const html = printedHtml('Words[^1].\n\n[^1]: A note.')
  expect(html).toContain('href="#s-fn-1" id="s-fnref-1"')
  expect(html).toContain('<li id="s-fn-1">')
  expect(html).toContain('href="#s-fnref-1"')
})
