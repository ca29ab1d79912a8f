import { expect, test } from 'vitest'
import { arrange, type Shape } from '../../../src/deck/pptx/arrange.ts'
import { panel, slide, words } from './seen.ts'

function told(shapes: readonly Shape[]): string[] {
  return shapes.map((shape) =>
    shape.kind === 'text'
      ? shape.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')
      : shape.kind,
  )
}

test('paragraphs of one column share a text box', () => {
  expect(told(arrange(slide(words('One'), words('Two', { y: 180 }))))).toEqual(['One|Two'])
})

test('columns are text boxes of their own', () => {
  const shapes = arrange(slide(words('Left', { w: 544 }), words('Right', { x: 672, w: 544 })))
  expect(told(shapes)).toEqual(['Left', 'Right'])
})

test('a text box never reaches around what stands between its paragraphs', () => {
  const picture = { kind: 'picture', box: { x: 64, y: 180, w: 400, h: 100 }, alt: '', source: '' } as const
  expect(told(arrange(slide(picture, words('Above'), words('Below', { y: 300 }))))).toEqual([
    'picture',
    'Above',
    'Below',
  ])
})

test('a title is never one with the text below it', () => {
  expect(told(arrange(slide(words('Title', { y: 58 }, { role: 'title' }), words('Text'))))).toEqual(['Title', 'Text'])
})

test('a filled area and its words are one shape, with the space between them', () => {
  const box = { x: 64, y: 132, w: 1152, h: 66 }
  const [shape, ...rest] = arrange(
    slide(panel(1, box, { fill: 'F3F6F9' }), words('Code', { x: 86, y: 148, w: 1108 }, { panel: 1, role: 'code' })),
  )
  expect(rest).toEqual([])
  expect(shape).toMatchObject({ kind: 'text', box, fill: 'F3F6F9', inset: [22, 22, 16, 16] })
})

test('an edge at one side of an area is a bar that lies on it', () => {
  const box = { x: 64, y: 132, w: 1152, h: 66 }
  const shapes = arrange(
    slide(
      panel(1, box, { fill: 'FDF1EA', left: { width: 5, colour: 'C2410C' } }),
      words('Note', { x: 86, y: 148, w: 1108 }, { panel: 1 }),
    ),
  )
  expect(told(shapes)).toEqual(['Note', 'area'])
  expect(shapes[1]).toMatchObject({ fill: 'C2410C', box: { x: 64, w: 5, h: 66 } })
})

test('a line above a heading leaves it and its list one text box', () => {
  const shapes = arrange(
    slide(
      panel(1, { x: 64, y: 132, w: 544, h: 52 }, { top: { width: 4, colour: '12304F' } }),
      words('Goals', { y: 150, w: 544 }, { panel: 1 }),
      words('Count', { y: 200, w: 544 }),
    ),
  )
  expect(told(shapes)).toEqual(['area', 'Goals|Count'])
})

test('a text box reaches down to what stands below it, and else to the foot', () => {
  const [above, below] = arrange(slide(words('Above'), panel(1, { x: 64, y: 400, w: 200, h: 4 }, { fill: '12304F' })))
  expect(above?.box.h).toBe(400 - 1 - 132)
  expect(below?.box.h).toBe(4)
  expect(arrange(slide(words('Alone')))[0]?.box).toMatchObject({ y: 132, h: 530 })
})
