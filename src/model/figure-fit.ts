/** A figure of a page, by its place among those that may be made smaller, and the width in CSS pixels that it is set to. */
export type FigureFit = readonly [index: number, width: number]
