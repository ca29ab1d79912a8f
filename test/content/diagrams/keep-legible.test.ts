import { expect, test } from 'vitest'
import { keepLegible } from '../../../src/content/diagrams/keep-legible.ts'
import { readSafeSvg, writeSvg } from '../../../src/content/diagrams/safe-svg.ts'
import { diagramLooks } from '../../../src/theme/diagram-looks.ts'

const looks = diagramLooks(':root { --ink: #1a2027 }')

function fillOfText(inside: string): string | undefined {
  const drawing = readSafeSvg(`<svg viewBox="0 0 9 9">${inside}</svg>`)
  if (drawing === undefined) throw new Error('The drawing is refused.')
  keepLegible(drawing, looks)
  return /<text[^>]* fill="([^"]*)"/.exec(writeSvg(drawing))?.[1]
}

test.each([
  ['navy', '#1a2027', '#ffffff'],
  ['yellow', 'white', '#1a2027'],
  ['#eeeeee', '#1a2027', '#1a2027'],
  ['none', 'yellow', '#1a2027'],
])('on %s, text of %s becomes %s', (ground, ink, result) => {
  expect(
    fillOfText(`<ellipse cx="5" cy="5" rx="4" ry="2" fill="${ground}"/><text x="5" y="5" fill="${ink}">A</text>`),
  ).toBe(result)
})

test('what stands beside a dark shape keeps its colour', () => {
  expect(fillOfText('<polygon points="0,0 2,0 2,2 0,2" fill="black"/><text x="5" y="5" fill="black">A</text>')).toBe(
    'black',
  )
})
