import type { Diagram, DiagramLanguage, Drawing, Undrawn } from '../../model/diagram.ts'
import { describe, kindName } from './describe.ts'
import { readSafeSvg, type SvgElement, writeSvg } from './safe-svg.ts'

/** What a program drew of a diagram, not to be trusted. */
export interface RawDrawing {
  readonly svg: string
  /** As its program names it; empty for none. */
  readonly type: string
  /** The author's words; empty for none. */
  readonly title: string
  readonly description: string
}

/** Pixels of a unit of each language: text of the usual size is 16 of them high. */
const UNIT: Readonly<Record<DiagramLanguage, number>> = { mermaid: 1, graphviz: 4 / 3 }

/** Longest title and description that are taken from the author, in characters. */
const LONGEST = 600

/** A drawing that is safe to show, or why there is none. */
export function makeDrawing(
  diagram: Diagram,
  raw: RawDrawing,
  fonts: string,
  change?: (svg: SvgElement) => void,
): Drawing | Undrawn {
  const svg = readSafeSvg(raw.svg)
  const [, , width = 0, height = 0] = (svg?.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number)
  if (svg === undefined || !(width > 0) || !(height > 0)) return { problem: 'The diagram is too large to be drawn.' }
  change?.(svg)
  const title = tidy(raw.title)
  return {
    svg: writeSvg(svg),
    width: Math.ceil(width * UNIT[diagram.language]),
    height: Math.ceil(height * UNIT[diagram.language]),
    ...(title === '' ? {} : { title }),
    description: tidy(raw.description) || describe(kindName(diagram.language, raw.type), svg),
    fonts,
  }
}

function tidy(words: string): string {
  return words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
