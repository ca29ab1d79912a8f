import { describe, expect, test } from 'vitest'
import { diagramSize } from '../../src/document/body/diagram-size.ts'
import { type Drawing, type Drawings, diagramKey } from '../../src/model/diagram.ts'
import { bodyOf, compose } from './compose.ts'

const SOURCE = 'flowchart LR\n  A --> B'

const drawing: Drawing = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><marker id="i-tip"/><path marker-end="url(#i-tip)"/><text>A</text></svg>',
  width: 200,
  height: 60,
  title: 'The flow',
  description: 'Flowchart: A, B',
  fonts: 'Sans',
}

function drawn(one: Drawings extends ReadonlyMap<string, infer Value> ? Value : never): Drawings {
  return new Map([[diagramKey({ language: 'mermaid', source: SOURCE }), one]])
}

const TEXT = `# EP-007: T\n\n## Design\n\n\`\`\`mermaid\n${SOURCE}\n\`\`\`\n`

describe('a diagram that was drawn', () => {
  test('is a figure of the drawing, with its title as the caption', () => {
    const body = bodyOf(compose(TEXT, { drawings: drawn(drawing) }))
    expect(body).toMatch(/<figure class="drawn"[^>]*><svg [^>]*role="img"/)
    expect(body).toContain('width:39.6mm')
    expect(body).toMatch(/<figcaption>.*The flow<\/figcaption>/)
    expect(body).not.toContain('flowchart LR')
  })

  test('has ids of its own each time that it stands in the text', () => {
    const body = bodyOf(compose(`${TEXT}\n${TEXT.split('\n').slice(4).join('\n')}`, { drawings: drawn(drawing) }))
    expect([...body.matchAll(/<marker id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['diagram-1-tip', 'diagram-2-tip'])
  })
})

test('a diagram that could not be drawn is shown as its source', () => {
  const body = bodyOf(compose(TEXT, { drawings: drawn({ problem: 'It does not parse.' }) }))
  expect(body).toContain('<pre class="code keep"')
  expect(body).toContain('flowchart LR')
})

describe('a diagram is as large as its text is best', () => {
  test.each([
    ['a small one stands in the column at its own size', 300, 200, { width: 59.5, place: 'column' }],
    ['one that is little too wide shrinks to the column', 700, 300, { width: 128, place: 'column' }],
    ['a wider one takes the type area', 1000, 400, { width: 162, place: 'wide' }],
    ['a very wide one has its page turned', 2000, 500, { width: 231, place: 'landscape' }],
    ['a high one shrinks to the page', 600, 2000, { width: 60, place: 'column' }],
    ['one that is wide and high stays upright where turning helps little', 1500, 1500, { width: 162, place: 'wide' }],
  ])('%s', (_, width, height, size) => {
    expect(diagramSize(width, height)).toEqual(size)
  })
})
