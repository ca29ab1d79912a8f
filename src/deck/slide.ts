import type { PhrasingContent, RootContent } from 'mdast'

/** What a slide is for; also its class in the theme's CSS. */
export type SlideKind =
  | 'title'
  | 'glance'
  | 'agenda'
  | 'problem'
  | 'goals'
  | 'requirements'
  | 'solution'
  | 'choices'
  | 'design'
  | 'listing'
  | 'art'
  | 'figure'
  | 'more'
  | 'plan'
  | 'risks'
  | 'matrix'
  | 'alternatives'
  | 'metrics'
  | 'questions'
  | 'decision'
  | 'actions'

/** How the blocks of a slide stand: each `###` with what follows it as a column, phases from left to right, short items in two columns, one picture from edge to edge, rows with a number. */
export type SlideLayout = 'columns' | 'timeline' | 'two' | 'bleed' | 'numbered'

/**
 * Text sizes of slides in CSS pixels at 1280×720: the theme's own and those that it may shrink to. Those below 18 are for
 * drawings made of characters alone, which are pictures: smaller is better than broken.
 */
export const TEXT_SIZES: readonly TextSize[] = [28, 26, 24, 22, 20, 18, 16, 14, 12, 10]

/** A slide with little on it is set larger: 32. */
export type TextSize = 32 | 28 | 26 | 24 | 22 | 20 | 18 | 16 | 14 | 12 | 10

/** Smallest text a slide may shrink to, in CSS pixels at 1280×720: what the back row of a room still reads. */
export const SMALLEST_TEXT: TextSize = 18

/** One slide: what stands on it, and what its speaker needs. */
export interface Slide {
  readonly kind: SlideKind
  /** The heading. Continuations add “(2 of 3)” to it. */
  readonly heading: readonly PhrasingContent[]
  /** Flow content that is safe to show: see `presentable`. */
  readonly blocks: readonly RootContent[]
  readonly layout?: SlideLayout
  /** Smallest size at which this slide is scaled rather than split. */
  readonly whole: TextSize
  readonly size: TextSize
  readonly part?: { readonly number: number; readonly total: number }
  readonly notes: SlideNotes
}

/** Speaker notes. */
export interface SlideNotes {
  /** First and last line in the source, from 1. */
  readonly lines?: readonly [number, number]
  /** What the presenter should ask for or say first. */
  readonly prompt?: string
  /** Whether the slide says less than the text below. */
  readonly shortened?: boolean
  /** The full text behind the slide, as the author wrote it. */
  readonly text: string
  /** How long the slide takes to present. */
  readonly seconds?: number
  /** On the first slide: how long the whole deck takes. */
  readonly total?: { readonly seconds: number; readonly slides: number }
}
