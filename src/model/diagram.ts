import { entryOf } from './entry-of.ts'

/** Languages of diagrams that are drawn. */
export type DiagramLanguage = 'mermaid' | 'graphviz'

/** A diagram as its author wrote it. */
export interface Diagram {
  readonly language: DiagramLanguage
  readonly source: string
}

/** Colours and letters of diagrams, so that they look like the page on which they stand. Colours are `#rrggbb`. */
export interface DiagramLooks {
  /** Font families as CSS writes them. */
  readonly prose: string
  readonly code: string
  /** What is behind the diagram. */
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  /** Of boxes: their ground and their edge. */
  readonly fill: string
  readonly border: string
  /** Of groups, notes and every second row. */
  readonly wash: string
  /** Of lines between boxes. */
  readonly line: string
  readonly accent: string
  /** Grounds of things of several kinds, on which the ink is legible. */
  readonly series: readonly string[]
  /** Lines and bars of several kinds, which stand out from the paper. */
  readonly strokes: readonly string[]
}

/** A diagram drawn: text stays text. */
export interface Drawing {
  /** SVG that stands alone, with nothing in it but shapes and text: no style, no link, no reference but to itself. */
  readonly svg: string
  /** In CSS pixels, at a text size of 16. */
  readonly width: number
  readonly height: number
  /** What the author calls it, where it is called anything. */
  readonly title?: string
  /** What is to be told to who does not see it: the author's words, or those in the diagram. */
  readonly description: string
  /** Families in which its text was measured, as CSS writes them. */
  readonly fonts: string
  /** Whether it runs from top to bottom, since nobody could read it as its author had it: from side to side. */
  readonly turned?: true
}

/** Why a diagram could not be drawn. */
export interface Undrawn {
  /** The fact, ending with a full stop. */
  readonly problem: string
  /** Of the diagram's source, from 1. */
  readonly line?: number
  /** One thing to do, where it is not to mend the diagram. */
  readonly hint?: string
  /** Whether nothing is wrong with the diagram for all that is known: we ran out of time, or had nothing to draw with. */
  readonly unjudged?: boolean
}

/** Every diagram of a proposal by its `diagramKey`. */
export type Drawings = ReadonlyMap<string, Drawing | Undrawn>

const LANGUAGES: Readonly<Record<string, DiagramLanguage>> = {
  mermaid: 'mermaid',
  dot: 'graphviz',
  graphviz: 'graphviz',
}

/** The diagram in a block of code; undefined for any other language. */
export function diagramOf(language: string | null | undefined, code: string): Diagram | undefined {
  const name = /^\{?\.?([a-z]+)/i.exec(language ?? '')?.[1]?.toLowerCase() ?? ''
  const known = entryOf(LANGUAGES, name)
  return known === undefined || code.trim() === '' ? undefined : { language: known, source: code.trimEnd() }
}

/** What a diagram is known by: no two that differ have the same. */
export function diagramKey({ language, source }: Diagram): string {
  return `${language}\n${source}`
}
