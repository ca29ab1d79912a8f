import { expect, test } from 'vitest'
import { contrast, readColour } from '../../src/content/diagrams/colour.ts'
import { diagramLooks } from '../../src/theme/diagram-looks.ts'

const LIGHT = ':root { --ink: #1a2027; --deep: #12355b; --accent: #a8400f; --prose: "Some Sans", sans-serif }'
const DARK = ':root { --paper: #10151c; --ink: #e8edf2; --accent: #ffb27a }'
const GREY = ':root { --ink: #111; --deep: var(--ink); --accent: #000 }'

test('colours and fonts are those of the style sheet', () => {
  expect(diagramLooks(LIGHT)).toMatchObject({
    ink: '#1a2027',
    accent: '#a8400f',
    paper: '#ffffff',
    prose: '"Some Sans", sans-serif',
  })
})

test.each([LIGHT, DARK, GREY, ''])('the ink is legible on every ground of %s', (css) => {
  const { ink, paper, fill, wash, series } = diagramLooks(css)
  for (const ground of [paper, fill, wash, ...series]) {
    const [one, other] = [readColour(ink), readColour(ground)]
    expect(one && other && contrast(one, other), ground).toBeGreaterThanOrEqual(4.5)
  }
})

test('lines of several kinds stand out from the paper', () => {
  for (const css of [LIGHT, DARK, GREY]) {
    const { paper, strokes } = diagramLooks(css)
    for (const stroke of strokes) {
      const [one, other] = [readColour(stroke), readColour(paper)]
      expect(one && other && contrast(one, other), stroke).toBeGreaterThanOrEqual(2.5)
    }
  }
})

test('a page without colours has diagrams without colours', () => {
  for (const colour of diagramLooks(GREY).series) expect(colour).toMatch(/^#(..)\1\1$/)
})
