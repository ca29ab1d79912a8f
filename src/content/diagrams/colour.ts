/** Red, green and blue from 0 to 255, and how much it covers from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, cover: number]

/** The contrast that text must have with what is behind it: WCAG 2, level AA. */
export const LEGIBLE = 4.5

/** A colour as a computed style or a theme writes it; undefined for none. */
export function readColour(written: string): Colour | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written)
  if (hex !== null) return [hexAt(hex[1]), hexAt(hex[2]), hexAt(hex[3]), 1]
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(written)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  if (parts === undefined || parts.length < 3) return undefined
  const [red = 0, green = 0, blue = 0, cover = 1] = parts
  return [red, green, blue, cover]
}

/** A colour without its cover, as `#rrggbb`. */
export function hexOf([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** What is seen where one colour lies over another. */
export function over([red, green, blue, cover]: Colour, below: Colour): Colour {
  const mix = (one: number, other: number): number => one * cover + other * (1 - cover)
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number =>
    part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function hexAt(digits = '0'): number {
  return Number.parseInt(digits, 16)
}

/** The first of these that is legible on a ground, else black or white. */
export function legibleOn(ground: Colour, wanted: readonly Colour[]): Colour {
  return [...wanted, BLACK, WHITE].find((colour) => contrast(colour, ground) >= LEGIBLE) ?? BLACK
}

const BLACK: Colour = [0, 0, 0, 1]
const WHITE: Colour = [255, 255, 255, 1]
