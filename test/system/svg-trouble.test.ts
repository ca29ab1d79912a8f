import { expect, test } from 'vitest'
import { svgTrouble } from '../../src/system/svg-trouble.ts'

const troubleOf = (content: string): string | undefined =>
  svgTrouble(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`, () => true)

test.each([
  '<rect width="3" height="3" style="fill: url(#g)"/><linearGradient id="g"/>',
  '<a href="https://example.com/"><text>Link</text></a>',
  '<!-- <script> --><title>A > B</title>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<defs><g id="a"><path d="M0 0"/></g></defs><use href="#a"/><use xlink:href="#a"/>',
  '<style>@font-face{src:url("data:font/woff2;base64,AA")}</style>',
])('%s is fit to be shown', (content) => {
  expect(troubleOf(content)).toBeUndefined()
})

test.each([
  ['<script>1</script>', 'with a script or a page in it'],
  ['<svg:script>1</svg:script>', 'with a script or a page in it'],
  ['<foreignObject><p>x</p></foreignObject>', 'with a script or a page in it'],
  ['<rect onload="x()"/>', 'with a script'],
  ['<rect\nONLOAD = "x()"/>', 'with a script'],
  ['<image href="https://example.com/a.png"/>', 'that refers to another file'],
  ["<image xlink:href='../a.png'/>", 'that refers to another file'],
  ['<image href="data:image/svg+xml;base64,AAAA"/>', 'that refers to another file'],
  ['<rect style="fill: url(http://example.com/a)"/>', 'that refers to another file'],
  ['<rect fill="url(&quot;//example.com/a#b&quot;)"/>', 'that refers to another file'],
  ['<style>@import "a.css"</style>', 'that loads a style sheet'],
  ['<style>@\\69 mport "a.css"</style>', 'that loads a style sheet'],
  ['<rect id="', 'with a tag that does not end'],
  ['<g>'.repeat(300), 'that is nested too deeply'],
])('%s is an SVG %s', (content, trouble) => {
  expect(troubleOf(content)).toContain(trouble)
})

test('entities are refused, since they can multiply', () => {
  expect(svgTrouble('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', () => true)).toBe('with entities')
})

test('copies of copies are counted, and circles are endless', () => {
  const levels = Array.from(
    { length: 10 },
    (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
  )
  expect(troubleOf(`<g id="l0"/>${levels.join('')}<use href="#l10"/>`)).toBe('that copies itself too often')
  expect(troubleOf('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).toBe('that copies itself too often')
})

test('a picture in a drawing must be fit as well', () => {
  const svg = '<svg><image href="data:image/png;base64,AAAA"/></svg>'
  expect(svgTrouble(svg, () => false)).toBe('with a picture in it that cannot be shown')
})

test('a megabyte of anything is judged quickly', () => {
  const before = performance.now()
  for (const piece of ['<a "', '<a b="', '<!DOCTYPE', 'url(', '<g id="a">', '<', '@', ' on=']) {
    troubleOf(piece.repeat(1_000_000 / piece.length))
  }
  expect(performance.now() - before).toBeLessThan(5000)
})
