import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'
import { plainText, textOfHtml } from '../../src/read/plain-text.ts'

describe('read aloud', () => {
  test.each([
    ['**Bold** and `code`', 'Bold and code'],
    ['one\ntwo', 'one two'],
    ['one\\\ntwo', 'one two'],
    ['one<br>two', 'one two'],
    ['one<BR/>two', 'one two'],
    ['a <b>bold</b> word', 'a bold word'],
    ['a <SPAN class="x">bold</SPAN> word', 'a bold word'],
    ['a <h2 id="x">bold</h2> word', 'a bold word'],
    ['the <namespace> of it', 'the <namespace> of it'],
    ['one <!-- a\nremark --> two', 'one two'],
    ['![A kettle](kettle.png) boils', 'A kettle boils'],
    ['![](kettle.png)boils', 'boils'],
    ['![A kettle][k] boils\n\n[k]: kettle.png', 'A kettle boils'],
    ['a note[^1] of tea\n\n[^1]: Hot.', 'a note of tea Hot.'],
    ['one\n\ntwo', 'one two'],
    ['- one\n- two\n  - three', 'one two three'],
    ['> one\n>\n> two', 'one two'],
    ['| a | b |\n|---|---|\n| c | d |', 'a | b c | d'],
    ['[tea]: https://example.org "Tea"\n\ntwo', 'two'],
    ['a link to [tea](https://example.org)', 'a link to tea'],
  ])('%j is %j', (text, words) => {
    expect(plainText(parseMarkdown(text, undefined).root)).toBe(words)
  })

  test('front matter is not', () => {
    const text = '---\nstatus: Draft\n---\n\nTea.'
    const { root } = parseMarkdown(text, { language: 'yaml', content: 'status: Draft\n', start: 0, end: 21, line: 2 })
    expect(plainText(root)).toBe('Tea.')
  })

  test('several nodes are read one after the other', () => {
    expect(
      plainText([
        { type: 'text', value: 'one ' },
        { type: 'strong', children: [{ type: 'text', value: 'two' }] },
      ]),
    ).toBe('one two')
  })
})

describe('the words of raw HTML', () => {
  test.each([
    ['<!-- remark -->tea<!-- left open', 'tea'],
    ['<!---->tea', 'tea'],
    ['<p>tea</p>', 'tea'],
    ['<p align="center" >tea</p>', 'tea'],
    ['tea<br />two', 'tea two'],
    ['tea<hr/>two', 'teatwo'],
    ['<T>', '<T>'],
    ['</pod>', '</pod>'],
    ['<1st>', '<1st>'],
    ['<pb>', '<pb>'],
  ])('%j are %j', (html, words) => {
    expect(textOfHtml(html)).toBe(words)
  })
})
