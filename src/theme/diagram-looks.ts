import type { DiagramLooks } from '../model/diagram.ts'
import { rootValues } from './root-values.ts'

/** Hues of things of several kinds, told apart by those who do not see all colours too. */
const HUES = ['#12355b', '#c2571a', '#2f7d4f', '#7a4a91', '#9a7800', '#1f7f8c', '#a83248', '#5b6673']

/** How much of its hue each ground has: no two neighbours are the same grey in a print without colours. */
const SHARES = [0.12, 0.28, 0.18, 0.36, 0.14, 0.32, 0.16, 0.34]

/** Of pages without colours. */
const GREYS = ['#111111', '#777777', '#444444', '#999999', '#222222', '#888888', '#555555', '#666666']

/** The same for grounds without colours, which are mixed of ink and paper. */
const GREY_SHARES = [0.06, 0.22, 0.11, 0.3, 0.08, 0.25, 0.14, 0.34]

/**
 * How diagrams look under a style sheet: by the custom properties of its `:root`. They may be named as those of documents
 * or of slides, and what one does not name has a good default.
 */
export function diagramLooks(css: string): DiagramLooks {
  const values = rootValues(css)
  const pick = (otherwise: string, ...names: readonly string[]): string =>
    names.map((name) => colourOf(values, name)).find((colour) => colour !== undefined) ?? otherwise
  const paper = pick('#ffffff', 'paper', 'ground', 'background')
  const ink = pick('#1a2027', 'text', 'ink')
  const deep = pick(ink, 'deep', 'ink')
  const accent = pick(ink, 'accent')
  const isColourless = [ink, deep, accent].every(isGrey)
  const hues = isColourless ? GREYS : [deep, ...HUES.slice(1)]
  const isDark = lightness(paper) < 0.5
  return {
    prose: values.get('prose') ?? values.get('sans') ?? 'sans-serif',
    code: values.get('mono') ?? 'monospace',
    paper,
    ink,
    quiet: pick(mix(ink, paper, 0.7), 'quiet'),
    fill: mix(deep, paper, isDark ? 0.22 : 0.09),
    border: mix(deep, paper, 0.62),
    wash: pick(mix(deep, paper, 0.05), 'tint', 'wash'),
    line: mix(ink, paper, 0.8),
    accent,
    series: isColourless
      ? GREY_SHARES.map((share) => mix(ink, paper, share))
      : hues.map((hue, at) => mix(hue, paper, (SHARES[at] ?? 0.2) * (isDark ? 1.6 : 1))),
    strokes: hues.map((hue) => (isDark ? mix(hue, ink, 0.45) : hue)),
  }
}

function colourOf(values: ReadonlyMap<string, string>, name: string, depth = 0): string | undefined {
  const value = values.get(name) ?? ''
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return depth < 5 ? colourOf(values, other, depth + 1) : undefined
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase()
  return /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function mix(one: string, other: string, share: number): string {
  const others = partsOf(other)
  const parts = partsOf(one).map((part, at) => Math.round(part * share + (others[at] ?? 0) * (1 - share)))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function isGrey(colour: string): boolean {
  const parts = partsOf(colour)
  return Math.max(...parts) - Math.min(...parts) < 12
}

/** From 0 for black to 1 for white. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour)
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255
}
