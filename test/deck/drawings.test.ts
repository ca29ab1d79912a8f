import { describe, expect, test } from 'vitest'
import { composeSlides } from '../../src/deck/compose-slides.ts'
import { drawingRoom } from '../../src/deck/drawing-room.ts'
import { inlineDrawings, withDrawings } from '../../src/deck/drawings.ts'
import { figuresOf } from '../../src/deck/figures.ts'
import type { Slide } from '../../src/deck/slide.ts'
import { type Drawing, diagramKey } from '../../src/model/diagram.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const SOURCE = 'flowchart LR\n  A --> B'

function drawing(width: number, height: number): Drawing {
  return { svg: '<svg viewBox="0 0 9 9"><text>A</text></svg>', width, height, description: 'Flowchart: A', fonts: 'S' }
}

function slidesOf(body: string, width: number, height: number): readonly Slide[] {
  const text = `# EP-007: T\n\n## Summary\n\nS.\n\n## Solution\n\n${body}\n`
  const drawings = new Map([[diagramKey({ language: 'mermaid', source: SOURCE }), drawing(width, height)]])
  return composeSlides(readProposal(text, 'EP-007.md').value, withDrawings(new Map(), drawings))
}

const FENCE = `\`\`\`mermaid\n${SOURCE}\n\`\`\``

describe('a diagram on a slide', () => {
  test('stands under the few words that lead to it where its text stays large', () => {
    const [slide] = slidesOf(`The parts talk to one another.\n\n${FENCE}`, 400, 200).filter(isFigure)
    expect(slide?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(slide?.layout).toBeUndefined()
  })

  test('has the whole slide where its text would be too small, and the words are in the notes', () => {
    const [slide] = slidesOf(`The parts talk to one another.\n\n${FENCE}`, 600, 900).filter(isFigure)
    expect(slide?.blocks).toHaveLength(1)
    expect(slide?.layout).toBe('bleed')
    expect(slide?.notes.shortened).toBe(true)
    expect(slide?.notes.text).toContain('The parts talk')
  })

  test('is taken out of a list, which keeps its words', () => {
    const slides = slidesOf(`- One\n- Two\n\n  ${FENCE.replaceAll('\n', '\n  ')}\n\n- Three`, 400, 200)
    expect(slides.filter(isFigure)).toHaveLength(1)
    expect(JSON.stringify(slides.map(({ blocks }) => blocks))).not.toContain('"type":"code"')
  })
})

test('a diagram shares its slide as long as its text is as large as any on slides', () => {
  expect(drawingRoom({ width: 500, height: 200 }, 3)).toBe('shared')
  expect(drawingRoom({ width: 300, height: 420 }, 3)).toBe('alone')
  expect(drawingRoom({ width: 1100, height: 300 }, 0)).toBe('whole')
})

test('drawings stand inside the page, with ids of their own on every slide', () => {
  const images = withDrawings(new Map(), new Map([['mermaid\na', drawing(40, 20)]]))
  const figures = figuresOf(images, new Map())
  const shown = '<p><img src="figures/1" alt="x" style="width:80px;height:40px;" /></p>'
  const slides = inlineDrawings([shown, shown, '<p><img src="figures/2" alt=""></p>'], figures)
  expect(slides[0]).toMatch(/^<p><svg [^>]*class="drawing"[^>]*width:80px;height:auto/)
  expect(slides[1]).not.toContain('<img')
  expect(slides[2]).toBe('<p><img src="figures/2" alt=""></p>')
})

function isFigure({ kind }: Slide): boolean {
  return kind === 'figure'
}
