import type { Box } from './seen.ts'

/** CSS pixels to the inch. */
export const INCH = 96

/** A CSS pixel of a slide 1280 wide, in the units of DrawingML: 914,400 to the inch. */
export const PIXEL: number = 914_400 / INCH

/** Points of a CSS pixel. */
export const POINT: number = 72 / INCH

/** Where title and text stand on a slide that somebody adds. */
export const TITLE_BOX: Box = { x: 64, y: 58, w: 1152, h: 52 }
export const TEXT_BOX: Box = { x: 64, y: 132, w: 1152, h: 528 }

/** A box in inches. */
export function inches({ x, y, w, h }: Box): { x: number; y: number; w: number; h: number } {
  return { x: x / INCH, y: y / INCH, w: w / INCH, h: h / INCH }
}
