/** How a diagram stands on its page: how wide it is, in mm, and what it needs for that. */
export interface DiagramSize {
  readonly width: number
  /** `wide` takes the whole type area rather than the column of prose; `landscape` has the page turned. */
  readonly place: 'column' | 'wide' | 'landscape'
}

/** Millimetres of a CSS pixel of a diagram: its text of 16 pixels is as large as nine points. */
const NATURAL = (25.4 / 96) * 0.75
const NATURAL_TEXT = 9

/** The smallest text that is read on paper without a glass, in points. */
export const LEGIBLE_TEXT = 5

/** The column of prose, the type area, and that of a turned page, on the smaller paper of each, in mm. */
const COLUMN = { width: 128, height: 200 }
const AREA = { width: 162, height: 200 }
const TURNED = { width: 231, height: 132 }

/** A diagram shrunk no further than this is read without effort. */
const COMFORTABLE = 0.8

/** Below this a page is turned where that makes the diagram so many times larger. */
const SMALL = 0.62
const WORTH_TURNING = 1.2

/** As large as its text is best, else smaller: in the column, across the type area, or on a turned page where that helps. */
export function diagramSize(width: number, height: number): DiagramSize {
  const size = { width: width * NATURAL, height: height * NATURAL }
  const [column, wide, turned] = [COLUMN, AREA, TURNED].map((room) =>
    Math.min(1, room.width / size.width, room.height / size.height),
  ) as [number, number, number]
  const sized = (scale: number, place: DiagramSize['place']): DiagramSize => ({
    width: Math.floor(size.width * scale * 10) / 10,
    place,
  })
  if (column >= COMFORTABLE || wide <= column * 1.05) return sized(column, 'column')
  return wide < SMALL && turned >= wide * WORTH_TURNING ? sized(turned, 'landscape') : sized(wide, 'wide')
}

/** How large a diagram's text is printed at most, in points. */
export function diagramText(width: number, height: number): number {
  return (NATURAL_TEXT * diagramSize(width, height).width) / (width * NATURAL)
}
