import type { DiagramLooks, Undrawn } from '../../model/diagram.ts'

/** Attributes that a graph, its nodes and its edges have where its author gives none. */
export interface GraphvizDefaults {
  readonly graphAttributes: Readonly<Record<string, string | number>>
  readonly nodeAttributes: Readonly<Record<string, string | number>>
  readonly edgeAttributes: Readonly<Record<string, string | number>>
}

/** The defaults of graphs on a page of these looks. Text is measured as Arial, which is a little wider than our faces. */
export function graphvizDefaults({ ink, line, border, fill, wash }: DiagramLooks): GraphvizDefaults {
  const text = { fontname: 'Arial', fontsize: 12, fontcolor: ink }
  return {
    graphAttributes: { ...text, bgcolor: 'transparent', color: border, fillcolor: wash },
    nodeAttributes: { ...text, color: border, fillcolor: fill, style: 'filled' },
    edgeAttributes: { ...text, fontsize: 11, color: line, arrowsize: 0.8 },
  }
}

/** What Graphviz said of a graph in our words. */
export function graphvizTrouble(said: string): Undrawn {
  const line = /\bin line (\d+)/.exec(said)?.[1]
  const near = /\bnear '([^']{1,60})'/.exec(said)?.[1]
  const words = said
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 160)
    .replace(/\.+$/, '')
  const problem = `The graph does not parse: ${near === undefined ? words : `it breaks off near “${near}”`}.`
  return line === undefined ? { problem } : { problem, line: Number(line) }
}
