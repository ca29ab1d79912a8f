import type { DiagramLooks } from '../model/diagram.ts'

/** What is asked of the thread that knows diagrams: to draw a graph, or to say whether a Mermaid diagram parses. */
export type DiagramQuestion =
  | { readonly task: 'draw-graph'; readonly source: string; readonly looks: DiagramLooks }
  | { readonly task: 'parse-mermaid'; readonly source: string }

/** The drawing of a graph, not to be trusted; nothing for what parses; or what the program said. */
export type DiagramAnswer = { readonly svg: string } | { readonly fine: true } | { readonly said: string }
