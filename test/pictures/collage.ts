import type { Picture } from './rasterise.ts'

/** A picture and where its upper left corner stands on a sheet. */
export interface Placed {
  readonly picture: Picture
  readonly left: number
  readonly top: number
}

/** Levels of grey: the ground that pages lie on, and their edge. */
const GROUND = 238
const EDGE = 187

/** Lays pictures on a grey sheet, each with a thin edge. */
export function collage(width: number, height: number, placed: readonly Placed[]): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(GROUND)
  const paint = (x: number, y: number, colour: ArrayLike<number>): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) data.set(colour, (y * width + x) * 4)
  }
  for (const { picture, left, top } of placed) {
    for (let y = -1; y <= picture.height; y += 1) {
      for (let x = -1; x <= picture.width; x += 1) {
        const inside = x >= 0 && y >= 0 && x < picture.width && y < picture.height
        const at = (y * picture.width + x) * 4
        paint(left + x, top + y, inside ? picture.data.subarray(at, at + 4) : [EDGE, EDGE, EDGE, 255])
      }
    }
  }
  return { width, height, data }
}
