import type { OpenPage, PagePart } from '../model/page.ts'

/** Pixels of a picture for each CSS pixel of its slide: 1920×1080. */
const SCALE = 1.5

/** Slides beside one another on a contact sheet. */
const COLUMNS = 4

/** Width of a slide on it, and the space around it, in CSS pixels. */
const THUMBNAIL = { width: 480, gap: 16 }

/** Chrome draws no picture higher than this, in pixels. */
const HIGHEST = 16_000

/** A deck as pictures. */
export interface SlidePictures {
  /** One a slide, in order, as PNG. */
  readonly slides: readonly Uint8Array[]
  /** All of them on one sheet, as PNG. */
  readonly sheet: Uint8Array
}

/** Takes the pictures of the slides that a page shows, and leaves it as it was. */
export async function takePictures(page: OpenPage): Promise<SlidePictures> {
  const slides: Uint8Array[] = []
  for (const part of await page.evaluate(slidePlaces, null)) slides.push(await page.picture(part, SCALE))
  const columns = columnsFor(slides.length)
  const place = await page.evaluate(layOutSheet, { columns, ...THUMBNAIL })
  const sheet = await page.picture(place, 1)
  await page.evaluate(removeSheet, null)
  return { slides, sheet }
}

/** As many columns as it takes to stay below what Chrome can draw. */
export function columnsFor(slides: number): number {
  const row = (THUMBNAIL.width * 9) / 16 + THUMBNAIL.gap
  const rows = Math.floor((HIGHEST - THUMBNAIL.gap) / row)
  return Math.max(COLUMNS, Math.ceil(slides / rows))
}

/** Runs in the browser: where each slide stands on the page. */
function slidePlaces(): PagePart[] {
  return [...document.querySelectorAll('.marpit > svg')].map((slide) => {
    const { left, top, width, height } = slide.getBoundingClientRect()
    return { x: left + scrollX, y: top + scrollY, w: width, h: height }
  })
}

/** Runs in the browser: sets the slides small, in rows, and gives the place of all of them. */
function layOutSheet(sheet: { readonly columns: number; readonly width: number; readonly gap: number }): PagePart {
  const style = document.createElement('style')
  style.id = 'contact-sheet'
  style.textContent = `@media screen {
    body .marpit { display: grid; grid-template-columns: repeat(${sheet.columns}, ${sheet.width}px); gap: ${sheet.gap}px; padding: ${sheet.gap}px; width: max-content; background: #dfe4ea; }
    body .marpit > svg { width: ${sheet.width}px; height: ${(sheet.width * 9) / 16}px; }
  }`
  document.head.append(style)
  const { left, top, width, height } = document.querySelector('.marpit')?.getBoundingClientRect() ?? new DOMRect()
  return { x: left + scrollX, y: top + scrollY, w: width, h: height }
}

/** Runs in the browser: the slides at their own size again. */
function removeSheet(): void {
  document.querySelector('#contact-sheet')?.remove()
}
