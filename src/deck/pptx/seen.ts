/** A rectangle in CSS pixels from the upper left corner of its slide, which is 1280×720. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Six hexadecimal digits, in capitals. */
export type Colour = string

/** Words in one style. */
export interface Run {
  /** `\n` breaks the line. */
  readonly text: string
  /** In CSS pixels. */
  readonly size: number
  readonly colour: Colour
  readonly bold?: true
  readonly italic?: true
  readonly mono?: true
  readonly strike?: true
  readonly underline?: true
  /** 1 above the line, -1 below. */
  readonly shift?: 1 | -1
  /** What lies behind the words: code in a line of prose. */
  readonly wash?: Colour
  /** Whether the text is the source of a formula. */
  readonly formula?: true
  /** Only http, https and mailto. */
  readonly link?: string
}

/** What stands before a list item: a number that counts on, or a character. */
export type Marker =
  | { readonly number: number; readonly colour: Colour }
  | { readonly character: string; readonly colour: Colour }

/** One paragraph, list item or line of code. */
export interface Paragraph {
  readonly runs: readonly Run[]
  /** From the top of its first line to the bottom of its last. */
  readonly box: Box
  /** Distance between lines, in CSS pixels. */
  readonly pitch: number
  /** Text size of the block, in CSS pixels. */
  readonly size: number
  readonly align: 'left' | 'center' | 'right'
  readonly rightToLeft?: true
  readonly marker?: Marker
  /** Lists around it, from 0. */
  readonly level: number
  /** How far left of its words the marker stands, in CSS pixels. */
  readonly hang: number
}

/** A line at an edge of something. */
export interface Edge {
  readonly width: number
  readonly colour: Colour
}

/** Paragraphs of one column, or within one frame. */
export interface SeenWords {
  readonly kind: 'words'
  /** The column or frame in which the lines break. */
  readonly frame: Box
  /** Number of the panel in which it stands; 0 is the slide itself. */
  readonly panel: number
  readonly role: 'title' | 'text' | 'code'
  readonly paragraph: Paragraph
}

/** A filled or framed area; its edges are lines of their own. */
export interface SeenPanel {
  readonly kind: 'panel'
  /** From 1, on this slide. */
  readonly number: number
  readonly box: Box
  readonly fill?: Colour
  readonly radius: number
  readonly top?: Edge
  readonly right?: Edge
  readonly bottom?: Edge
  readonly left?: Edge
}

/** A picture, or what is drawn in the page. */
export interface SeenPicture {
  readonly kind: 'picture'
  readonly box: Box
  readonly alt: string
  /** The address of an image, also of one that is drawn in the page itself; may be empty. */
  readonly source: string
}

/** A cell of a table. */
export interface SeenCell {
  readonly paragraphs: readonly Paragraph[]
  readonly columns: number
  readonly rows: number
  readonly fill?: Colour
  readonly top?: Edge
  readonly bottom?: Edge
  /** Between the cell's edge and its words: top, right, bottom, left. */
  readonly padding: readonly [number, number, number, number]
  readonly anchor: 'top' | 'middle' | 'bottom'
}

interface SeenRow {
  readonly height: number
  readonly cells: readonly SeenCell[]
}

/** A table, with its rows from the top. */
export interface SeenTable {
  readonly kind: 'table'
  readonly box: Box
  /** Widths of the columns. */
  readonly columns: readonly number[]
  readonly rows: readonly SeenRow[]
  /** White space between the cells. */
  readonly gap: number
}

/** Whatever stands on a slide. */
export type Seen = SeenWords | SeenPanel | SeenPicture | SeenTable

/** A slide as the browser laid it out: what stands on it, in the order in which it is read. */
export interface SeenSlide {
  /** The slide's kind, layout and size, as Marp classes. */
  readonly classes: readonly string[]
  readonly background: Colour
  /** Where the slide stands on the page that was measured. */
  readonly origin: { readonly x: number; readonly y: number }
  readonly things: readonly Seen[]
  /** Decoration that slides of its kind share. */
  readonly marks: readonly SeenPanel[]
  readonly foot?: Paragraph
  readonly number?: Paragraph
}

/** The deck's slides, and the decisions of its theme. */
export interface SeenDeck {
  readonly slides: readonly SeenSlide[]
  /** The theme's colours by the names of its custom properties, without the dashes. */
  readonly palette: Readonly<Record<string, Colour>>
  /** Whether prose is set with serifs. */
  readonly serif: boolean
}
