/**
 * What was done to a figure of a page, by its place among those that may be fitted: the width in CSS pixels that it is
 * set to, 0 for its own; and how many of the blocks that follow it now stand before it, or, below 0, the other way.
 */
export type FigureFit = readonly [index: number, width: number, passed: number]
