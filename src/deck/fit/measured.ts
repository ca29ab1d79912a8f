import type { TextSize } from '../slide.ts'

/** How high something stands, up to where the next thing begins, and the things inside it that could part. CSS pixels. */
export interface Measured {
  readonly height: number
  readonly parts: readonly Measured[]
  /** Height of a table's head, which every part of the table repeats. */
  readonly head?: number
}

/** A slide's body at one text size. */
export interface MeasuredAt {
  readonly size: TextSize
  /** Whether nothing leaves its slide, is clipped, or stands in the footer. */
  readonly fits: boolean
  /** Whether something leaves the slide at its right edge, which no split mends. */
  readonly wide: boolean
  /** From the top of the body to the lowest line that it may use. */
  readonly room: number
  readonly blocks: readonly Measured[]
}

/** What the browser says of one slide: its own size first; the smaller ones only where that does not fit. */
export type MeasuredSlide = readonly MeasuredAt[]
