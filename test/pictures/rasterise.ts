import { AnnotationMode, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Pixels from the upper left corner, four bytes each: red, green, blue, and how opaque. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** A PDF whose pages are drawn when asked for. */
export interface Pages extends AsyncDisposable {
  readonly count: number
  /** The words of a page, from 1. */
  wordsOf(page: number): Promise<string>
  /** A page, from 1, on white. */
  draw(page: number, dotsPerInch: number): Promise<Picture>
}

/** Draws pages by PDF.js alone, letters as shapes out of the file: no font and no program of the machine has a say. */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const pdf = await task.promise
  return {
    count: pdf.numPages,
    async wordsOf(number) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    },
    async draw(number, dotsPerInch) {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: (2 * dotsPerInch) / 72 })
      const [width, height] = [2 * Math.round(viewport.width / 2), 2 * Math.round(viewport.height / 2)]
      const factory = pdf.canvasFactory as CanvasFactory
      const { canvas, context } = factory.create(width, height)
      context.fillStyle = '#fff'
      context.fillRect(0, 0, width, height)
      await page.render({ canvas, canvasContext: context, viewport, annotationMode: AnnotationMode.DISABLE }).promise
      const { data } = context.getImageData(0, 0, width, height)
      page.cleanup()
      return halved({ width, height, data })
    },
    [Symbol.asyncDispose]: () => task.destroy(),
  }
}

/** Each pixel the mean of four: at once, PDF.js cuts off what reaches into half a pixel at the edge of a page's text. */
function halved({ width, height, data }: Picture): Picture {
  const half = new Uint8ClampedArray(data.length / 4)
  for (let at = 0; at < half.length; at += 1) {
    const [pixel, part] = [at >> 2, at & 3]
    const from = (Math.floor(pixel / (width / 2)) * 2 * width + (pixel % (width / 2)) * 2) * 4 + part
    const below = from + width * 4
    half[at] = ((data[from] ?? 0) + (data[from + 4] ?? 0) + (data[below] ?? 0) + (data[below + 4] ?? 0)) / 4
  }
  return { width: width / 2, height: height / 2, data: half }
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
}

/** The first page that says something. */
export async function pageWith(pages: Pages, words: RegExp): Promise<number> {
  for (let page = 1; page <= pages.count; page += 1) {
    if (words.test((await pages.wordsOf(page)).replace(/\s+/g, ' '))) return page
  }
  throw new Error(`No page says ${words.source}.`)
}
