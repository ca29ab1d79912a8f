import type { Nodes, RootContent } from 'mdast'
import { drawingFile, placeDrawing } from '../content/diagrams/place-drawing.ts'
import { type Drawings, diagramKey, diagramOf } from '../model/diagram.ts'
import type { Illustrations, LoadedImage } from '../model/image.ts'
import type { Figure } from './figures.ts'

/** The images of a deck with its diagrams among them, each by its `diagramKey`: no address has a line feed. */
export function withDrawings(illustrations: Illustrations, drawings: Drawings): Illustrations {
  if (drawings.size === 0) return illustrations
  const images = [...drawings].flatMap(([key, drawing]): [string, LoadedImage][] => {
    if ('problem' in drawing) return []
    const { width, height } = drawing
    const bytes = new TextEncoder().encode(drawingFile(drawing))
    return [[key, { bytes, type: 'image/svg+xml', width, height, drawing }]]
  })
  return new Map([...illustrations, ...images])
}

/** Blocks with a picture in the place of each diagram that was drawn. */
export function picturedBlocks(nodes: readonly RootContent[], illustrations: Illustrations): RootContent[] {
  return nodes.map((node) => pictured(node, illustrations) as RootContent)
}

function pictured(node: Nodes, illustrations: Illustrations): Nodes {
  if (node.type === 'code') {
    const diagram = diagramOf(node.lang, node.value)
    const url = diagram === undefined ? '' : diagramKey(diagram)
    const image = diagram && illustrations.get(url)
    if (image === undefined || !('drawing' in image) || image.drawing === undefined) return node
    const alt = image.drawing.title ?? image.drawing.description
    const position = node.position === undefined ? {} : { position: node.position }
    return { type: 'paragraph', children: [{ type: 'image', url, alt }], ...position }
  }
  if (!('children' in node) || !/^(?:list|listItem|blockquote)$/.test(node.type)) return node
  return { ...node, children: node.children.map((child) => pictured(child, illustrations)) } as Nodes
}

/** Slides with their diagrams as drawings inside the page, where the page's fonts set their text. */
export function inlineDrawings(slides: readonly string[], figures: ReadonlyMap<string, Figure>): string[] {
  const drawn = new Map(
    [...figures.values()].flatMap(({ path, image }) => (image.drawing ? [[path, image.drawing]] : [])),
  )
  if (drawn.size === 0) return [...slides]
  return slides.map((slide, at) =>
    slide.replace(/<img\b[^>]*? src="(figures\/\d+)"[^>]*>/g, (whole, path: string) => {
      const drawing = drawn.get(path)
      const [, width, height] = /\bwidth:\s*(\d+)px;\s*height:\s*(\d+)px/.exec(whole) ?? []
      if (drawing === undefined || width === undefined) return whole
      const style = `display:block;width:${width}px;height:${height}px;max-width:100%;max-height:100%`
      return placeDrawing(drawing, `slide-${at + 1}-${path.replace('/', '-')}`, style)
    }),
  )
}
