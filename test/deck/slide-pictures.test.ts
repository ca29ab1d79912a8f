import { expect, test } from 'vitest'
import { columnsFor, takePictures } from '../../src/deck/slide-pictures.ts'
import type { OpenPage, PagePart } from '../../src/model/page.ts'

test('a contact sheet has four slides in a row until it would be higher than a browser draws', () => {
  expect(columnsFor(3)).toBe(4)
  expect(columnsFor(200)).toBe(4)
  expect(columnsFor(1000)).toBe(19)
})

test('every slide is taken at full HD, then all of them on one sheet, and the page is put back', async () => {
  const places = [0, 720].map((y) => ({ x: 0, y, w: 1280, h: 720 }))
  const sheet = { x: 0, y: 0, w: 2000, h: 600 }
  const answers: unknown[] = [places, sheet, undefined]
  const taken: [PagePart, number][] = []
  const page: OpenPage = {
    evaluate: async () => answers.shift() as never,
    print: async () => new Uint8Array(),
    settle: async () => undefined,
    picture: async (part, scale) => {
      taken.push([part, scale])
      return new Uint8Array([taken.length])
    },
    [Symbol.asyncDispose]: async () => {},
  }
  const pictures = await takePictures(page)
  expect(taken).toEqual([...places.map((place) => [place, 1.5]), [sheet, 1]])
  expect(pictures.slides.map(([first]) => first)).toEqual([1, 2])
  expect([...pictures.sheet]).toEqual([3])
  expect(answers).toEqual([])
})
