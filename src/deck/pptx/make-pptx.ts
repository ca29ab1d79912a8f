import type { LoadedImage } from '../../model/image.ts'
import type { OpenPage } from '../../model/page.ts'
import { arrange, type Shape } from './arrange.ts'
import type { Native, Still } from './draw-slides.ts'
import type { About } from './mend-parts.ts'
import { officePalette, PALETTE } from './palette.ts'
import { seeSlides } from './see-slides.ts'
import type { Box, SeenPicture, SeenSlide } from './seen.ts'
import { writePackage } from './write-package.ts'

/** Pixels of a bitmap for each CSS pixel of what it shows: sharp on a screen of twice the slide's width. */
const SHARP = 2

/** What a presentation is made from. */
export interface PptxSource {
  /** Shows the fitted slides. */
  readonly page: OpenPage
  /** By the address that the page's images name. */
  readonly pictures: ReadonlyMap<string, LoadedImage>
  /** Of each slide, in order. */
  readonly notes: readonly string[]
  readonly about: Omit<About, 'slides' | 'foot'>
}

/** The measured slides as a presentation whose every part can be edited: the same breaks, places and sizes. */
export async function makePptx({ page, pictures, notes, about }: PptxSource): Promise<Uint8Array> {
  const seen = await page.evaluate(seeSlides, PALETTE)
  const typefaces = { prose: seen.serif ? 'Cambria' : 'Calibri', code: 'Consolas', drawing: 'Courier New' }
  const slides: Native[] = []
  for (const slide of seen.slides) {
    const shapes = arrange(slide)
    const stills = new Map<Shape, Still>()
    for (const shape of shapes)
      if (shape.kind === 'picture')
        stills.set(shape, await stillOf(page, slide, shape, { pictures, typeface: typefaces.prose }))
    slides.push({ seen: slide, shapes, stills })
  }
  const foot = seen.slides.find((slide) => slide.foot !== undefined)?.foot
  return await writePackage({
    slides,
    notes,
    palette: officePalette(seen),
    typefaces,
    about: { ...about, slides: slides.length, foot: foot?.runs.map(({ text }) => text).join('') ?? '' },
  })
}

/** A picture's own bytes where every program shows them, else what the browser shows: office programs turn none. */
async function stillOf(
  page: OpenPage,
  slide: SeenSlide,
  { box, source }: SeenPicture,
  { pictures, typeface }: { readonly pictures: ReadonlyMap<string, LoadedImage>; readonly typeface: string },
): Promise<Still> {
  const image = pictures.get(source)
  const isKnown = image?.type === 'image/png' || image?.type === 'image/jpeg' || image?.type === 'image/gif'
  if (isKnown && !image.turned) return { type: image.type, bytes: image.bytes }
  const bytes = await page.picture(onPage(slide, box), SHARP)
  const svg = image?.type === 'image/svg+xml' && isPlain(image.bytes) ? asDrawn(image, typeface) : undefined
  return { type: 'image/png', bytes, ...(svg === undefined ? {} : { svg }) }
}

function onPage({ origin }: SeenSlide, { x, y, w, h }: Box): Box {
  return { x: origin.x + x, y: origin.y + y, w, h }
}

/** A diagram's letters are those that the presentation asks for: it was made for fonts that no other program has. */
function asDrawn({ bytes, drawing }: LoadedImage, typeface: string): Uint8Array {
  if (drawing === undefined) return bytes
  const svg = new TextDecoder().decode(bytes)
  return new TextEncoder().encode(svg.replace(/ font-family="[^"]*"/, ` font-family="${typeface}"`))
}

/** Whether other programs draw an SVG as the browser does: none of them knows HTML inside it. */
function isPlain(bytes: Uint8Array): boolean {
  return !/<(?:\w+:)?foreignObject\b/i.test(new TextDecoder().decode(bytes))
}
