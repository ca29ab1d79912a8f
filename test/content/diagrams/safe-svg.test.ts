import { describe, expect, test } from 'vitest'
import { readSafeSvg, writeSvg } from '../../../src/content/diagrams/safe-svg.ts'

const START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'

/** What is left of a drawing. */
function safe(inside: string): string | undefined {
  const drawing = readSafeSvg(`${START}${inside}</svg>`)
  return drawing && writeSvg(drawing).slice(START.length, -'</svg>'.length)
}

describe('a drawing keeps what it draws', () => {
  test('shapes, text and colours stay as they are', () => {
    const inside =
      '<g transform="translate(1, 2)"><rect x="1" width="3" fill="#ff0000"/><text y="1">A &#60; B</text></g>'
    expect(safe(inside)).toBe(inside)
  })

  test('what something refers to stays, under a name that no page has', () => {
    expect(safe('<defs><marker id="tip"><path d="M0 0"/></marker></defs><path d="M1 1" marker-end="url(#tip)"/>')).toBe(
      '<defs><marker id="i-tip"><path d="M0 0"/></marker></defs><path d="M1 1" marker-end="url(#i-tip)"/>',
    )
  })

  test('what nothing refers to goes', () => {
    expect(safe('<defs><marker id="tip"><path d="M0 0"/></marker></defs><g id="node"><path d="M1 1"/></g>')).toBe(
      '<g><path d="M1 1"/></g>',
    )
  })

  test('made safe again it is the same', () => {
    const once = writeSvg(
      readSafeSvg(`${START}<marker id="a"/><path marker-start="url(#a)"/><text>#i-x " &amp;</text></svg>`) as never,
    )
    expect(writeSvg(readSafeSvg(once) as never)).toBe(once)
  })
})

describe('nothing of a drawing runs, loads or leads anywhere', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script under another name space', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a style', '<style>@import "https://example.org/x.css"; * { fill: url(https://example.org) }</style>'],
    ['HTML', '<foreignObject><img src="x" onerror="alert(1)"/></foreignObject>'],
    ['an image', '<image href="https://example.org/a.png"/><image href="data:image/png;base64,AAAA"/>'],
    ['a copy', '<use href="#a"/><symbol id="a"><path d="M0 0"/></symbol>'],
    ['a filter', '<filter id="f"><feImage href="https://example.org"/></filter>'],
    [
      'an animation',
      '<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>',
    ],
    ['a page', '<iframe src="https://example.org"/><embed src="x"/><object data="x"/>'],
    ['a comment', '<!-- <script>alert(1)</script> -->'],
    ['an instruction', '<?xml-stylesheet href="https://example.org/x.css"?>'],
  ])('%s goes', (_, inside) => {
    expect(safe(inside)).toBe('')
  })

  test.each([
    ['an event', 'onclick="alert(1)" onload="alert(1)"'],
    ['a style', 'style="fill:url(https://example.org)"'],
    ['a class', 'class="cover"'],
    ['an address as a colour', 'fill="url(https://example.org/a.svg#b)"'],
    ['an address that looks local', 'fill="url(//example.org#b)"'],
    ['an address after a local one', 'fill="url(#a) url(https://example.org)"'],
    ['an address in quotation marks', `stroke='url("https://example.org")'`],
    ['an address written with escapes', 'fill="\\75 rl(https://example.org)"'],
    ['an address written with entities', 'fill="&#x75;rl(&#x68;ttps://example.org)"'],
    ['a link', 'href="https://example.org"'],
    ['a link of older kind', 'xlink:href="javascript:alert(1)"'],
    ['a variable of the page', 'fill="var(--ink)"'],
    ['a font of its own', 'font-family="Impact"'],
    ['dashes without end', 'stroke-dasharray="0.0001 0.0001"'],
    ['a length without end', 'width="99999999999"'],
    ['a number without end', 'd="M0 0 L1e300 1"'],
  ])('%s is taken from a shape', (_, attribute) => {
    expect(safe(`<path ${attribute}/>`)).toBe('<path/>')
  })

  test('a link is a group of what stands in it', () => {
    expect(safe('<a href="javascript:alert(1)" target="_blank"><text>press</text></a>')).toBe(
      '<g><text>press</text></g>',
    )
  })

  test('a marker has no markers, so that none multiplies', () => {
    expect(safe('<marker id="a" marker-end="url(#a)"><path d="M0 0"/></marker><path marker-end="url(#a)"/>')).toBe(
      '<marker id="i-a"><path d="M0 0"/></marker><path marker-end="url(#i-a)"/>',
    )
  })

  test('text can not break out, nor look like a reference', () => {
    expect(safe('<text>&lt;/svg>&lt;script> " id="i-x" #i-x</text>')).toBe(
      '<text>&#60;/svg&#62;&#60;script&#62; &#34; id=&#34;i-x&#34; &#35;i-x</text>',
    )
  })
})

describe('a drawing that comes to too much is refused', () => {
  test.each([
    ['too many things', '<g/>'.repeat(50_000)],
    ['too deep', '<g>'.repeat(500)],
    ['too long', `<text>${'a'.repeat(3_100_000)}</text>`],
  ])('%s', (_, inside) => {
    expect(safe(inside)).toBeUndefined()
  })

  test('what is no drawing is none', () => {
    expect(readSafeSvg('<html><p>Text</p></html>')).toBeUndefined()
    expect(readSafeSvg('')).toBeUndefined()
  })
})
