import { expect, test } from 'vitest'
import { growSlide } from '../../../src/deck/fit/grow.ts'
import type { MeasuredAt } from '../../../src/deck/fit/measured.ts'
import type { Slide, SlideKind } from '../../../src/deck/slide.ts'
import { newSlide } from '../../../src/deck/slides/new-slide.ts'
import { parseMarkdown } from '../parse-markdown.ts'

function grown(height: number, more: Partial<Slide> = {}, markdown = 'Words.\n\nMore.'): number {
  const { children } = parseMarkdown(markdown)
  const slide = newSlide({ kind: 'problem', heading: 'A', blocks: children, notes: { text: '' } })
  const blocks = [
    { height: 10, parts: [] },
    { height: height - 10, parts: [] },
  ]
  const measured: MeasuredAt = { size: 28, fits: true, wide: false, room: 100, blocks }
  return growSlide({ ...slide, ...more }, measured).size
}

test('text that fills less than half of its slide is set larger', () => {
  expect([grown(49), grown(50)]).toEqual([32, 28])
})

test.each([
  'problem',
  'goals',
  'requirements',
  'solution',
  'choices',
  'design',
  'metrics',
  'questions',
  'alternatives',
  'risks',
] satisfies SlideKind[])('a slide of %s grows', (kind) => {
  expect(grown(20, { kind })).toBe(32)
})

test.each(['title', 'art', 'figure', 'matrix', 'listing'] satisfies SlideKind[])(
  'a slide of %s keeps its size',
  (kind) => {
    expect(grown(20, { kind })).toBe(28)
  },
)

test('a layout, a listing and text of another size stay as they are', () => {
  expect(grown(20, { layout: 'two' })).toBe(28)
  expect(grown(20, { size: 26 })).toBe(26)
  expect(grown(20, {}, 'Words.\n\n```\nx\n```')).toBe(28)
})
