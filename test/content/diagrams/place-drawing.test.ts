import { expect, test } from 'vitest'
import { drawingFile, placeDrawing } from '../../../src/content/diagrams/place-drawing.ts'
import type { Drawing } from '../../../src/model/diagram.ts'

const drawing: Drawing = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><marker id="i-a"/><path marker-end="url(#i-a)"/><text textLength="8">&#35;i-a</text></svg>',
  width: 9,
  height: 9,
  title: 'A "flow"',
  description: 'Flowchart: A, B',
  fonts: "'Some Sans', sans-serif",
}

test('each place gives a drawing ids of its own, and leaves its words alone', () => {
  const placed = placeDrawing(drawing, 'd7', 'width:9mm')
  expect(placed).toContain('<marker id="d7-a"/><path marker-end="url(#d7-a)"/><text>&#35;i-a</text>')
})

test('who does not see a drawing is told its title and what is in it', () => {
  const placed = placeDrawing(drawing, 'd', '')
  expect(placed).toContain('role="img" aria-label="A &#34;flow&#34;. Flowchart: A, B"')
  expect(placed).toContain('<title>A &#34;flow&#34;</title><desc>Flowchart: A, B</desc>')
})

test('a drawing in a file of its own has letters of any font be as wide as ours', () => {
  const file = drawingFile(drawing)
  expect(file).toContain(`<svg font-family="'Some Sans', sans-serif" font-size="16" `)
  expect(file).toContain('<text lengthAdjust="spacingAndGlyphs" textLength="8">')
})
