import type PptxGenJS from 'pptxgenjs'
import { toBase64 } from '../../content/base64.ts'
import type { Area, Shape, TextBox } from './arrange.ts'
import { isDrawing } from './paragraphs.ts'
import type { Box, Edge, SeenSlide, SeenTable } from './seen.ts'
import { INCH, inches, POINT } from './units.ts'
import { writable } from './xml.ts'

/** A picture as a presentation holds it: bitmaps, or an SVG with the bitmap that older programs show. */
export interface Still {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif'
  readonly bytes: Uint8Array
  readonly svg?: Uint8Array
}

/** A slide that is ready to be drawn. */
export interface Native {
  readonly seen: SeenSlide
  readonly shapes: readonly Shape[]
  /** By the shape. */
  readonly stills: ReadonlyMap<Shape, Still>
}

/** Words that are put in their place once the package stands. */
export interface Promised {
  readonly xml: string
  /** Of the shape that they are in. */
  readonly box?: Box
  readonly name?: string
}

/** Puts words off until the package stands: gives the mark that is replaced then. */
type Later = (content: Promised) => string

/** What drawing needs beside the slides' own shapes. */
export interface DrawingTools {
  /** The paragraphs of a text box or a cell, as DrawingML. */
  readonly bodyXml: (paragraphs: TextBox['paragraphs'], frame: Box) => string
  readonly later: Later
  /** Takes the bytes of an SVG's bitmap by the part of the package that they belong in. */
  readonly onBitmap: (part: string, bytes: Uint8Array) => void
}

/** The layouts that slides are made on. */
export const LAYOUTS = { title: 'Title', text: 'Title and text', only: 'Title only' } as const

/** The layout of a slide: its body is a placeholder where it has any running text. */
export function layoutOf({ seen, shapes }: Native): string {
  if (seen.classes.includes('title')) return LAYOUTS.title
  return bodyOf(shapes) === undefined ? LAYOUTS.only : LAYOUTS.text
}

/** Draws the shapes of one slide, in the order in which they are read. */
export function drawSlide(page: PptxGenJS.Slide, native: Native, number: number, tools: DrawingTools): void {
  const body = native.seen.classes.includes('title') ? undefined : bodyOf(native.shapes)
  const title = native.shapes.find((shape) => shape.kind === 'text' && shape.role === 'title')
  let media = 0
  for (const [at, shape] of native.shapes.entries()) {
    const name = `${nameOf(shape)} ${at + 1}`
    switch (shape.kind) {
      case 'text':
        drawText(page, shape, tools, name, shape === title ? 'title' : shape === body ? 'body' : undefined)
        break
      case 'area':
        page.addShape(shapeOf(shape.radius, shape.box), {
          ...inches(shape.box),
          ...filled(shape),
          objectName: name,
          ...corner(shape.radius, shape.box),
        })
        break
      case 'table':
        drawTable(page, shape, tools, name)
        break
      case 'picture': {
        const still = native.stills.get(shape)
        if (still === undefined) break
        const svg = still.svg
        page.addImage({
          ...inches(shape.box),
          data: svg === undefined ? dataOf(still.type, still.bytes) : dataOf('image/svg+xml', svg),
          altText: writable(shape.alt),
          objectName: name,
        })
        if (svg !== undefined) tools.onBitmap(`ppt/media/image-${number}-${media + 1}.png`, still.bytes)
        media += svg === undefined ? 1 : 2
      }
    }
  }
}

/** The largest box of running text. */
function bodyOf(shapes: readonly Shape[]): TextBox | undefined {
  const texts = shapes.filter(
    (shape): shape is TextBox => shape.kind === 'text' && shape.role === 'text' && shape.fill === undefined,
  )
  return texts.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
}

function sizeOf({ frame }: TextBox): number {
  return frame.w * frame.h
}

function nameOf(shape: Shape): string {
  if (shape.kind === 'text') return shape.role === 'title' ? 'Title' : shape.role === 'code' ? 'Code' : 'Text'
  return shape.kind === 'area' ? 'Area' : shape.kind === 'table' ? 'Table' : 'Picture'
}

function drawText(
  page: PptxGenJS.Slide,
  text: TextBox,
  { bodyXml, later }: DrawingTools,
  name: string,
  placeholder: 'title' | 'body' | undefined,
): void {
  const { box, inset, paragraphs, radius } = text
  // A drawing made of characters must not break its lines.
  const fixed = text.role === 'code' && paragraphs.every((line) => line.box.h < line.pitch * 1.5)
  // The room inside a circle is counted as its square; a number in it must not.
  const isRound = isCircle(radius, box)
  const mark = later({ box, name, xml: bodyXml(paragraphs, text.frame) })
  page.addText([{ text: mark }], {
    ...inches(box),
    ...filled(text),
    ...corner(radius, box),
    shape: shapeOf(radius, box),
    objectName: name,
    margin: inset.map((side) => side * POINT) as [number, number, number, number],
    valign: text.middle ? 'middle' : 'top',
    wrap: !fixed && !isRound,
    fit: isRound || isDrawing(paragraphs) ? 'none' : 'shrink',
    isTextBox: text.fill === undefined,
    ...(placeholder === undefined ? {} : { placeholder }),
  })
}

/** Of a cell: above, right, below, left. */
type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps]

function drawTable(page: PptxGenJS.Slide, table: SeenTable, { bodyXml, later }: DrawingTools, name: string): void {
  const between: Edge | undefined = table.gap > 0 ? { width: table.gap, colour: 'FFFFFF' } : undefined
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) => {
      const [top, right, bottom, left] = cell.padding
      const frame = { x: 0, y: 0, w: 0, h: 0 }
      const start = Math.min(...cell.paragraphs.map(({ box }) => box.x))
      const paragraphs = cell.paragraphs.map((one) => ({ ...one, box: { ...one.box, x: one.box.x - start } }))
      return {
        text: later({ xml: bodyXml(paragraphs, frame) }),
        options: {
          margin: [top, right, bottom, left].map((side) => side / INCH) as [number, number, number, number],
          valign: cell.anchor,
          border: [line(between ?? cell.top), line(between), line(between ?? cell.bottom), line(between)] as Borders,
          ...(cell.fill === undefined ? {} : { fill: { color: cell.fill } }),
          ...(cell.columns > 1 ? { colspan: cell.columns } : {}),
          ...(cell.rows > 1 ? { rowspan: cell.rows } : {}),
        },
      }
    }),
  )
  page.addTable(rows, {
    x: table.box.x / INCH,
    y: table.box.y / INCH,
    w: table.columns.reduce((sum, width) => sum + width, 0) / INCH,
    colW: table.columns.map((width) => width / INCH),
    rowH: table.rows.map(({ height }) => height / INCH),
    objectName: name,
    autoPage: false,
  })
}

function line(edge: Edge | undefined): PptxGenJS.BorderProps {
  return edge === undefined ? { type: 'none' } : { type: 'solid', pt: edge.width * POINT, color: edge.colour }
}

function filled({ fill, outline }: Pick<Area, 'fill' | 'outline'>): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> {
  return {
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(outline === undefined ? {} : { line: { color: outline.colour, width: outline.width * POINT } }),
  }
}

function shapeOf(radius: number, box: Box): PptxGenJS.ShapeType {
  return (radius === 0 ? 'rect' : isCircle(radius, box) ? 'ellipse' : 'roundRect') as PptxGenJS.ShapeType
}

function isCircle(radius: number, { w, h }: Box): boolean {
  return radius > 0 && radius >= Math.max(w, h) / 2 - 1
}

function corner(radius: number, box: Box): { rectRadius?: number } {
  return shapeOf(radius, box) === ('roundRect' as PptxGenJS.ShapeType) ? { rectRadius: radius / INCH } : {}
}

function dataOf(type: string, bytes: Uint8Array): string {
  return `${type};base64,${toBase64(bytes)}`
}
