/** What the page says of a diagram: the drawing, not to be trusted yet, or what Mermaid said. */
export type PageAnswer =
  | {
      readonly svg: string
      readonly width: number
      readonly height: number
      /** As Mermaid names it: `flowchart-v2`. */
      readonly type: string
      /** What the author calls it and says of it; empty for nothing. */
      readonly title: string
      readonly description: string
    }
  | { readonly problem: string }
