import type { Code, Nodes, Paragraph, RootContent } from 'mdast'
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

/** Blocks with a picture in the place of each diagram that was drawn. Out of a list or a quote it comes after that. */
export function picturedBlocks(nodes: readonly RootContent[], illustrations: Illustrations): RootContent[] {
  return nodes.flatMap((node) => {
    const pictures: Paragraph[] = []
    const kept = withoutDiagrams(node, illustrations, pictures)
    return [...(kept === undefined ? [] : [kept as RootContent]), ...pictures]
  })
}

function withoutDiagrams(node: Nodes, illustrations: Illustrations, pictures: Paragraph[]): Nodes | undefined {
  if (node.type === 'code') {
    const picture = pictureOf(node, illustrations)
    if (picture === undefined) return node
    pictures.push(picture)
    return undefined
  }
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return node
  const children = node.children.flatMap((child) => withoutDiagrams(child, illustrations, pictures) ?? [])
  return { ...node, children } as Nodes
}

function pictureOf({ lang, value, position }: Code, illustrations: Illustrations): Paragraph | undefined {
  const diagram = diagramOf(lang, value)
  if (diagram === undefined) return undefined
  const url = diagramKey(diagram)
  const image = illustrations.get(url)
  if (image === undefined || !('drawing' in image) || image.drawing === undefined) return undefined
  const alt = image.drawing.title ?? image.drawing.description
  return { type: 'paragraph', children: [{ type: 'image', url, alt }], ...(position === undefined ? {} : { position }) }
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
      const width = /\bwidth:\s*(\d+)px/.exec(whole)?.[1]
      if (drawing === undefined || width === undefined) return whole
      const style = `display:block;width:${width}px;height:auto;max-width:100%;max-height:100%`
      const placed = placeDrawing(drawing, `slide-${at + 1}-${path.replace('/', '-')}`, style)
      return placed.replace('<svg ', `<svg data-figure="${path}" `)
    }),
  )
}
