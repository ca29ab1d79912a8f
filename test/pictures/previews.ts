import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collage } from './collage.ts'
import { indexedPng } from './indexed-png.ts'
import { openPages, type Picture, pageWith } from './rasterise.ts'

/** Pixels between and around the pictures of a theme. */
const GAP = 16

/** Words of a page of prose, of one with drawings, and of the slides of the plan and of a diagram, each of which stands on no other. */
const PROSE = /Process names\. +Command lines/
const DRAWINGS = /immutable copy/
const PLAN = /Phase 1: Foundation.*Phase 2/
const DRAWN = /Read\(ctx.*immutable copy/

/** What a theme looks like, as a PNG: cover and a page of its document, title and plan of its deck. */
export async function previewOf(folder: string): Promise<Buffer> {
  await using document = await openPages(await readFile(join(folder, 'EP-012.pdf')))
  await using deck = await openPages(await readFile(join(folder, 'EP-012.slides.pdf')))
  const [cover, prose] = [await document.draw(1, 55), await document.draw(await pageWith(document, PROSE), 55)]
  const [title, plan] = [await deck.draw(1, 38), await deck.draw(await pageWith(deck, PLAN), 38)]
  const slides = 3 * GAP + cover.width + prose.width
  const height = cover.height + 2 * GAP
  return indexedPng(
    collage(slides + title.width + GAP, height, [
      { picture: cover, left: GAP, top: GAP },
      { picture: prose, left: 2 * GAP + cover.width, top: GAP },
      { picture: title, left: slides, top: GAP },
      { picture: plan, left: slides, top: height - GAP - plan.height },
    ]),
  )
}

/** The pictures of the README by their names: pages of a document, and slides. */
export async function picturesOf(folder: string): Promise<Map<string, Buffer>> {
  await using document = await openPages(await readFile(join(folder, 'EP-012.pdf')))
  await using deck = await openPages(await readFile(join(folder, 'EP-012.slides.pdf')))
  const page = async (words: RegExp): Promise<Picture> => await document.draw(await pageWith(document, words), 92)
  const slide = async (words: RegExp): Promise<Picture> => await deck.draw(await pageWith(deck, words), 62)
  return new Map([
    ['document.png', sideBySide([await page(DRAWINGS), await page(PROSE)])],
    ['slides.png', sideBySide([await slide(DRAWN), await slide(PLAN)])],
  ])
}

function sideBySide(pictures: readonly Picture[]): Buffer {
  const lefts = pictures.map((_, place) =>
    pictures.slice(0, place).reduce((left, { width }) => left + width + GAP, GAP),
  )
  const width = pictures.reduce((sum, picture) => sum + picture.width + GAP, GAP)
  const height = Math.max(...pictures.map((picture) => picture.height)) + 2 * GAP
  return indexedPng(
    collage(
      width,
      height,
      pictures.map((picture, at) => ({ picture, left: lefts[at] ?? 0, top: GAP })),
    ),
  )
}
