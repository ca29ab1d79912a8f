import { expect, test } from 'vitest'
import { paragraphsXml, type Script } from '../../../src/deck/pptx/paragraphs.ts'
import type { Paragraph } from '../../../src/deck/pptx/seen.ts'
import { elements, parseXml } from './presentation.ts'
import { line } from './seen.ts'

const FRAME = { x: 64, y: 132, w: 1152, h: 34 }

const script: Script = {
  palette: {
    dk1: '1F2933',
    lt1: 'FFFFFF',
    dk2: '12304F',
    lt2: 'F3F6F9',
    accent1: 'C2410C',
    accent2: '12304F',
    accent3: '52606D',
    accent4: 'FFB27A',
    accent5: 'FDF1EA',
    accent6: 'D5DCE4',
    hlink: '1D5A96',
    folHlink: '1D5A96',
  },
  language: 'en-GB',
  code: 'Consolas',
  drawing: 'Courier New',
  linkId: (address) => `to-${address.length}`,
}

const NAMESPACES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="urn:r"'

function write(...paragraphs: Paragraph[]) {
  return parseXml(`<body ${NAMESPACES}>${paragraphsXml(paragraphs, FRAME, script)}</body>`)
}

function item(number: number, y: number, level = 0): Paragraph {
  return { ...line(`Item ${number}`, { ...FRAME, y, x: 104 }), marker: { number, colour: 'C2410C' }, level, hang: 40 }
}

test('a run has its size in points, its colour from the theme and its language', () => {
  const [run] = elements(write(line('Words', FRAME, { bold: true })), 'a:rPr')
  expect(run?.getAttribute('sz')).toBe('2100')
  expect(run?.getAttribute('b')).toBe('1')
  expect(run?.getAttribute('lang')).toBe('en-GB')
  expect(elements(write(line('Words', FRAME)), 'a:schemeClr')[0]?.getAttribute('val')).toBe('tx1')
})

test('a colour that the theme does not have stays itself', () => {
  expect(elements(write(line('x', FRAME, { colour: '2F6B3A' })), 'a:srgbClr')[0]?.getAttribute('val')).toBe('2F6B3A')
})

test('what XML cannot hold is left out, and what it reads as marks is escaped', () => {
  const text = 'a\u0000b\u000bc\ud800d <e> & "f" \u{1F600}\ufffe'
  expect(elements(write(line(text, FRAME)), 'a:t')[0]?.textContent).toBe('abcd <e> & "f" \u{1F600}')
})

test('a bullet hangs left of its words, in its own colour', () => {
  const bullet: Paragraph = {
    ...line('Item', { ...FRAME, x: 96 }),
    marker: { character: '•', colour: 'C2410C' },
    hang: 32,
    level: 1,
  }
  const [properties] = elements(write(bullet), 'a:pPr')
  expect(properties?.getAttribute('marL')).toBe(String(32 * 9525))
  expect(properties?.getAttribute('indent')).toBe(String(-32 * 9525))
  expect(properties?.getAttribute('lvl')).toBe('1')
  expect(elements(write(bullet), 'a:buChar')[0]?.getAttribute('char')).toBe('•')
})

test('items that follow one another count from the same start, across a list between them', () => {
  const numbers = elements(write(item(3, 132), item(1, 166, 1), item(2, 200, 1), item(4, 234)), 'a:buAutoNum')
  expect(numbers.map((one) => one.getAttribute('startAt') ?? '1')).toEqual(['3', '1', '1', '3'])
})

test('a list that begins after other text begins anew', () => {
  const numbers = elements(write(item(1, 132), line('Text', { ...FRAME, y: 166 }), item(1, 200)), 'a:buAutoNum')
  expect(numbers).toHaveLength(2)
})

test('the space above a paragraph is the one that was measured', () => {
  const spaces = elements(write(line('One', FRAME), line('Two', { ...FRAME, y: 132 + 34 + 16 })), 'a:spcBef')
  expect(spaces.map((space) => elements(space, 'a:spcPts')[0]?.getAttribute('val'))).toEqual(['0', '1200'])
})

test('a break in a paragraph is a break, not a word', () => {
  const tree = write(line('One\nTwo', FRAME))
  expect(elements(tree, 'a:br')).toHaveLength(1)
  expect(elements(tree, 'a:t').map((run) => run.textContent)).toEqual(['One', 'Two'])
})

test('code has a typeface of its own, a drawing one with lines and arrows, and its lines keep their distance', () => {
  const face = (text: string): string | null | undefined =>
    elements(write(line(text, FRAME, { mono: true })), 'a:latin')[0]?.getAttribute('typeface')
  expect(face('let x = 1')).toBe('Consolas')
  expect(face('├── src')).toBe('Courier New')
  const [spacing] = elements(write(line('code', FRAME, { mono: true })), 'a:lnSpc')
  expect(spacing && elements(spacing, 'a:spcPts')[0]?.getAttribute('val')).toBe('2550')
})

test('an arrow in prose does not make its code a drawing', () => {
  const mixed: Paragraph = {
    ...line('', FRAME),
    runs: [
      { text: 'pid → ', size: 28, colour: '1F2933' },
      { text: 'pod', size: 24, colour: '1F2933', mono: true },
    ],
  }
  expect(elements(write(mixed), 'a:latin')[0]?.getAttribute('typeface')).toBe('Consolas')
})

test('a link leads through a relationship', () => {
  const [link] = elements(write(line('here', FRAME, { link: 'https://example.org/' })), 'a:hlinkClick')
  expect(link?.getAttribute('r:id')).toBe('to-20')
})
