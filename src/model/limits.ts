/** How much of anything one proposal may be, ask for or take. What goes beyond is refused or shown as its source, and told. */
export interface Limits {
  /** Megabytes of its file. */
  readonly text: number
  /** Nodes of its syntax tree: words, marks, items, cells. */
  readonly nodes: number
  /** Characters of one list, table or listing. */
  readonly block: number
  /** Lists and quotes within one another. */
  readonly depth: number
  /** Seconds that one stage may take that nothing else can interrupt: reading, composing, finishing. */
  readonly stage: number
  /** Seconds that all of its outputs together may take. */
  readonly document: number
  /** Pages of its document, and slides of its deck. */
  readonly pages: number
  /** Images that it shows. */
  readonly images: number
  /** Megabytes of one image, and of all of them. */
  readonly image: number
  readonly allImages: number
  /** Millions of pixels of one image, and of all of them. */
  readonly pixels: number
  readonly allPixels: number
  /** Diagrams that are drawn, and characters of one. */
  readonly diagrams: number
  readonly diagram: number
  /** Characters of one formula, and of all of them. */
  readonly formula: number
  readonly allFormulas: number
  /** Images that are fetched from hosts that the operator named, and seconds that each may take. */
  readonly fetches: number
  readonly fetch: number
  /** Links that are made of issue numbers, mentions and commits. */
  readonly references: number
}

/** The name of a limit, as a config has it. */
export type LimitName = keyof Limits

/**
 * What holds where a config says nothing. Text: five times the longest proposal of a census of 4,653; nodes: what takes
 * some six seconds to read; pixels: of each, Chrome takes four bytes.
 */
export const LIMITS: Limits = {
  text: 4,
  nodes: 250_000,
  block: 250_000,
  depth: 100,
  stage: 60,
  document: 300,
  pages: 2000,
  images: 500,
  image: 10,
  allImages: 100,
  pixels: 25,
  allPixels: 250,
  diagrams: 100,
  diagram: 50_000,
  formula: 2000,
  allFormulas: 200_000,
  fetches: 50,
  fetch: 10,
  references: 5000,
}

/**
 * How far a config may go: a stranger's checkout may hold the config too. Beyond these the parser's memory and stack end,
 * Chrome prints nothing, or nobody waits.
 */
export const CEILINGS: Limits = {
  text: 16,
  nodes: 1_000_000,
  block: 1_000_000,
  depth: 100,
  stage: 600,
  document: 3600,
  pages: 10_000,
  images: 5000,
  image: 50,
  allImages: 500,
  pixels: 100,
  allPixels: 1000,
  diagrams: 1000,
  diagram: 200_000,
  formula: 10_000,
  allFormulas: 1_000_000,
  fetches: 500,
  fetch: 60,
  references: 50_000,
}

/** Bytes of a megabyte, as limits are told. */
export const MEGABYTE: number = 1024 * 1024

/** A whole number as prose has it: `250,000`. */
export function told(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** What to do about a limit, besides making the thing smaller: `Split it, or raise limits.text in ep-export.yaml.` */
export function orRaise(thing: string, name: LimitName, limits: Limits): string {
  return limits[name] < CEILINGS[name] ? `${thing}, or raise limits.${name} in ep-export.yaml.` : `${thing}.`
}
