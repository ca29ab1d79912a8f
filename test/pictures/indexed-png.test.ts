import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { collage } from './collage.ts'
import { indexedPng } from './indexed-png.ts'
import type { Picture } from './rasterise.ts'

function drawn(width: number, height: number, colourAt: (x: number, y: number) => readonly number[]): Picture {
  const data = Array.from({ length: width * height }, (_, at) => [...colourAt(at % width, Math.floor(at / width)), 255])
  return { width, height, data: Uint8ClampedArray.from(data.flat()) }
}

function read(picture: Picture): readonly number[][] {
  const { width, height, data } = PNG.sync.read(indexedPng(picture))
  expect([width, height]).toEqual([picture.width, picture.height])
  return Array.from({ length: width * height }, (_, at) => [...data.subarray(at * 4, at * 4 + 3)])
}

test.each([2, 3, 11, 200])('a picture of %i colours keeps each of them as it is', (count) => {
  const colourOf = (place: number): number[] => [(place % 15) * 17 + 3, Math.floor(place / 15) * 17 + 1, 250]
  const picture = drawn(21, 13, (x, y) => colourOf((x + y * 21) % count))
  expect(read(picture)).toEqual(Array.from({ length: 21 * 13 }, (_, at) => colourOf(at % count)))
})

test('of colours that look alike the most frequent stands for all, and of too many none is far off', () => {
  expect(read(drawn(3, 1, (x) => [x === 1 ? 244 : 243, 246, 249]))).toEqual(Array(3).fill([243, 246, 249]))
  const shades = drawn(64, 64, (x, y) => [x * 4, y * 4, (x + y) * 2])
  const far = read(shades).map((colour, at) =>
    Math.max(...colour.map((part, of) => Math.abs(part - (shades.data[at * 4 + of] ?? 0)))),
  )
  expect(Math.max(...far)).toBeLessThan(140)
  expect(far.reduce((all, one) => all + one) / far.length).toBeLessThan(30)
})

test('pictures lie on a grey sheet with an edge around each', () => {
  const red = drawn(2, 1, () => [200, 0, 0])
  const { width, data } = collage(6, 4, [{ picture: red, left: 2, top: 1 }])
  const at = (x: number, y: number): number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
  expect([at(0, 0), at(1, 0), at(2, 1), at(3, 1), at(4, 1)]).toEqual([
    [238, 238, 238],
    [187, 187, 187],
    [200, 0, 0],
    [200, 0, 0],
    [187, 187, 187],
  ])
})
