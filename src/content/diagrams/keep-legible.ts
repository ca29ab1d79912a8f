import type { DiagramLooks } from '../../model/diagram.ts'
import { entryOf } from '../../model/entry-of.ts'
import { type Colour, contrast, hexOf, LEGIBLE, legibleOn, readColour } from './colour.ts'
import { elementsIn, type SvgElement } from './safe-svg.ts'

/** The names of colours that people give graphs; text on any other name stays as it is. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgreen: '#006400',
  darkorange: '#ff8c00',
  darkred: '#8b0000',
  gold: '#ffd700',
  gray: '#c0c0c0',
  green: '#00ff00',
  grey: '#c0c0c0',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  magenta: '#ff00ff',
  navy: '#000080',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#a020f0',
  red: '#ff0000',
  salmon: '#fa8072',
  skyblue: '#87ceeb',
  steelblue: '#4682b4',
  tomato: '#ff6347',
  white: '#ffffff',
  yellow: '#ffff00',
}

/** A filled shape, and the box around it. */
interface Ground {
  readonly colour: Colour | undefined
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Gives the text of a graph that has too little contrast with what is behind it a colour that has enough, in place. */
export function keepLegible(drawing: SvgElement, { ink, paper }: DiagramLooks): void {
  const wanted = [ink, paper].map(colourOf).filter((colour) => colour !== undefined)
  const grounds: Ground[] = []
  for (const element of elementsIn(drawing)) {
    const box = boxOf(element)
    const fill = element.attributes.get('fill') ?? 'black'
    if (box !== undefined && fill !== 'none') grounds.push({ colour: colourOf(fill), ...box })
    if (element.name !== 'text') continue
    const [x, y] = [Number(element.attributes.get('x')), Number(element.attributes.get('y'))]
    const behind = grounds.findLast((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom)
    const ground = behind === undefined ? colourOf(paper) : behind.colour
    const own = colourOf(fill)
    if (ground === undefined || own === undefined || contrast(own, ground) >= LEGIBLE) continue
    element.attributes.set('fill', hexOf(legibleOn(ground, wanted)))
  }
}

function colourOf(written: string): Colour | undefined {
  return readColour(entryOf(NAMED, written) ?? written)
}

/** Graphs are made of polygons, ellipses and paths with straight coordinates. */
function boxOf({ name, attributes }: SvgElement): Omit<Ground, 'colour'> | undefined {
  if (name === 'ellipse') {
    const numberOf = (key: string): number => Number(attributes.get(key))
    const [x, y, rx, ry] = [numberOf('cx'), numberOf('cy'), numberOf('rx'), numberOf('ry')]
    return { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry }
  }
  if (name !== 'polygon' && name !== 'path') return undefined
  const numbers = ((attributes.get('points') ?? attributes.get('d') ?? '').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const across = numbers.filter((_, at) => at % 2 === 0)
  const down = numbers.filter((_, at) => at % 2 === 1)
  if (down.length === 0) return undefined
  const least = (list: readonly number[]): number => list.reduce((one, other) => Math.min(one, other))
  const most = (list: readonly number[]): number => list.reduce((one, other) => Math.max(one, other))
  return { left: least(across), top: least(down), right: most(across), bottom: most(down) }
}
