import { expect, test } from 'vitest'
import { svgTrouble } from '../../src/system/svg-trouble.ts'
import { growthOf, STEADY } from '../growth.ts'

const troubleOf = (content: string): string | undefined =>
  svgTrouble(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`, () => 1, 10)

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
  expect(svgTrouble('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', () => 1, 10)).toBe('with entities')
  expect(svgTrouble('<!DOCTYPE svg [<!ATTLIST rect mask CDATA "url(#a)">]><svg/>', () => 1, 10)).toBe('with entities')
})

test('copies of copies are counted, and circles are endless', () => {
  const levels = Array.from(
    { length: 10 },
    (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
  )
  expect(troubleOf(`<g id="l0"/>${levels.join('')}<use href="#l10"/>`)).toBe('that copies itself too often')
  expect(troubleOf('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).toBe('that copies itself too often')
})

test.each([
  [
    'references to characters',
    (name: string) => `id="&#97;${name.slice(1)}"`,
    (name: string) => `<use href="#${name}"/>`,
  ],
  [
    'an id of another kind before it',
    (name: string) => `x:id="no" id="${name}"`,
    (name: string) => `<use href="#${name}"/>`,
  ],
  ['spaces', (name: string) => `id=" ${name} "`, (name: string) => `<use href=" #${name}"/>`],
  ['percent signs', (name: string) => `id="${name}"`, (name: string) => `<use href="#%61${name.slice(1)}"/>`],
])('copies that hide behind %s are counted', (_, names, refer) => {
  const levels = Array.from({ length: 10 }, (__, at) => `<g ${names(`a${at + 1}`)}>${refer(`a${at}`).repeat(10)}</g>`)
  expect(troubleOf(`<g ${names('a0')}/>${levels.join('')}${refer('a10')}`)).toBe('that copies itself too often')
})

test.each([
  (name: string) => [`.${name}`, `class="${name}"`],
  (name: string) => [`g > rect.x.${name}`, `class="x ${name}"`],
  (name: string) => [`text, #r${name}`, `id="r${name}"`],
  (name: string) => [`@media all { :is(.${name})`, `class="${name}"`],
] as const)('copies that a style sheet makes are counted', (write) => {
  const levels = Array.from({ length: 10 }, (_, at) => {
    const [selector] = write(`a${at}`)
    const [, marks] = write(`a${at - 1}`)
    return `<style>${selector}{mask:url(#a${at})}</style><mask id="a${at}">${`<rect ${marks}/>`.repeat(10)}</mask>`
  })
  expect(troubleOf(`${levels.join('')}<rect ${write('a9')[1]}/>`)).toBe('that copies itself too often')
})

test('classes that name a gradient or a clip, as drawing programs write them, are fit', () => {
  const defs = Array.from(
    { length: 30 },
    (_, at) => `<linearGradient id="g${at}" href="#g0x"/><clipPath id="c${at}"><rect class="r"/></clipPath>`,
  )
  const rules = Array.from(
    { length: 30 },
    (_, at) => `.f${at}{fill:url(#g${at});}.k${at},.l${at}{clip-path:url(#c${at});}`,
  )
  const shapes = Array.from({ length: 300 }, (_, at) => `<g class="k${at % 30}"><rect class="f${at % 30}"/></g>`)
  expect(
    troubleOf(`<defs><style>.r{fill:none}${rules.join('')}</style>${defs.join('')}</defs>${shapes.join('')}`),
  ).toBeUndefined()
})

test.each([
  ['<rect style="fill:u\\72l(#a)"/>', 'whose style hides what it refers to'],
  ['<style>.a{--x:url(#m)} .b{mask:var(--x)}</style>', 'whose style hides what it refers to'],
  ['<use href="#a"><set attributeName="xlink:href" to="#b"/></use>', 'that changes what it refers to'],
  ['<image href="&#104;ttp://example.com/a"/>', 'that refers to another file'],
])('%s is an SVG %s', (content, trouble) => {
  expect(troubleOf(content)).toBe(trouble)
})

test('a drawing in an encoding of which letters may be other than they look is refused', () => {
  const written = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><svg/>`
  expect(svgTrouble(written('ISO-2022-JP'), () => 1, 10)).toBe('in another encoding than UTF-8')
  expect(svgTrouble(written('utf-8'), () => 1, 10)).toBeUndefined()
})

test('a picture in a drawing must be fit as well', () => {
  const svg = '<svg><image href="data:image/png;base64,AAAA"/></svg>'
  expect(svgTrouble(svg, () => undefined, 10)).toBe('with a picture in it that cannot be shown')
  expect(svgTrouble(svg, () => 11, 10)).toBe('with a picture in it that cannot be shown')
  expect(svgTrouble(svg.replace('<image', '<image href="data:image/png;base64,AAAA"/><image'), () => 6, 10)).toBe(
    'with a picture in it that cannot be shown',
  )
})

test.each<[string, (size: number) => string]>([
  ...['<a "', '<a b="', '<!DOCTYPE', 'url(', '<g id="a">', '<', '@', ' on='].map(
    (piece): [string, (size: number) => string] => [piece, (size) => piece.repeat(size / piece.length)],
  ),
  ['a long name', (size) => `<${'a'.repeat(size)}>`],
  ['attributes', (size) => `<a ${'a='.repeat(size / 2)}>`],
  ['a style', (size) => `<style>${'url(#a)}'.repeat(size / 8)}</style>`],
  ['masks', (size) => `<style>${'*{mask:url(#a)}'.repeat(size / 50)}</style>${'<g id="a"/>'.repeat(size / 20)}`],
])('a megabyte of %s costs no more than its length', (_, long) => {
  expect(growthOf((size) => troubleOf(long(size)), 250_000)).toBeLessThan(STEADY)
})
