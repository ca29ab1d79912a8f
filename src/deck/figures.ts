import { toBase64 } from '../content/base64.ts'
import type { Illustrations, LoadedImage } from '../model/image.ts'
import type { FileContent } from '../model/page.ts'
import { WHOLE } from './drawing-room.ts'

/** The room that a picture has on its slide, in CSS pixels. */
const WIDTH = 1152
const HEIGHT = 500
/** A small bitmap blown up more than this looks broken. */
const ENLARGED = 2
/** The text of a diagram, of 16 pixels, is no larger than the largest of slides. */
const ENLARGED_DIAGRAM = 2

/** A picture of the deck, sized for its slide. */
export interface Figure {
  /** Address inside the deck's pages: `figures/1`. */
  readonly path: string
  readonly image: LoadedImage
  readonly width: number
  readonly height: number
  /** Of width and height: CSS pixels, or ems for what is as large as the words around it. */
  readonly unit?: 'em'
}

/** Where a deck finds a picture, and how large it stands; undefined where it has none. */
export type FigurePlace = (url: string) => PlacedFigure | undefined

/** A picture as the Markdown of a deck names it. */
export interface PlacedFigure {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly unit: 'px' | 'em'
}

/** Every loaded picture of the proposal by the author's address, and every formula by its own. */
export function figuresOf(
  illustrations: Illustrations,
  formulas: ReadonlyMap<string, Omit<Figure, 'path'>>,
): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  for (const [address, image] of illustrations) {
    if (!('bytes' in image)) continue
    figures.set(address, { path: `figures/${figures.size + 1}`, image, ...sizeOf(image) })
  }
  for (const [address, formula] of formulas) figures.set(address, { path: `figures/${figures.size + 1}`, ...formula })
  return figures
}

/** Pictures where the deck's pages find them. */
export function placeFigures(figures: ReadonlyMap<string, Figure>, urlOf: (figure: Figure) => string): FigurePlace {
  return (address) => {
    const figure = figures.get(address)
    if (figure === undefined) return undefined
    return { url: urlOf(figure), width: figure.width, height: figure.height, unit: figure.unit ?? 'px' }
  }
}

/** The pictures as files of the page that is measured and printed. */
export function figureFiles(figures: ReadonlyMap<string, Figure>): Map<string, FileContent> {
  return new Map([...figures.values()].map(({ path, image }) => [path, { bytes: image.bytes, type: image.type }]))
}

/** A picture as an address that holds it. */
export function dataUrl(image: LoadedImage): string {
  return `data:${image.type};base64,${toBase64(image.bytes)}`
}

function sizeOf(image: LoadedImage): { width: number; height: number } {
  const width = image.width || WIDTH
  const height = image.height || HEIGHT
  const most = image.drawing ? ENLARGED_DIAGRAM : image.type === 'image/svg+xml' ? Number.POSITIVE_INFINITY : ENLARGED
  // A diagram may have the whole slide; where there is less room, the style sheet makes it smaller.
  const [wide, high] = image.drawing ? [WHOLE.width, WHOLE.height] : [WIDTH, HEIGHT]
  const scale = Math.min(wide / width, high / height, most)
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}
