/** The room of a picture under a slide's heading, in CSS pixels. */
const ROOM = { width: 1152, height: 500 }

/** The room of one that has the whole slide. */
export const WHOLE: { readonly width: number; readonly height: number } = { width: 1232, height: 584 }

/** Height of a line of text above a picture, in CSS pixels. */
const LINE = 44

/** From here on text of 16 pixels is as large as the smallest that a slide may have. */
const LEGIBLE = 18 / 16

/**
 * Where a drawing's text can be read: under some lines of text, on a slide that has nothing else, or only where the
 * drawing has the whole slide.
 */
export function drawingRoom(
  drawing: { readonly width: number; readonly height: number },
  lines: number,
): 'shared' | 'alone' | 'whole' {
  const scaleIn = ({ width, height }: { readonly width: number; readonly height: number }): number =>
    Math.min(width / drawing.width, height / drawing.height)
  const alone = scaleIn(ROOM)
  const shared = scaleIn({ ...ROOM, height: ROOM.height - lines * LINE })
  if (shared >= LEGIBLE || (shared >= alone * 0.95 && alone >= LEGIBLE)) return 'shared'
  return alone >= LEGIBLE ? 'alone' : 'whole'
}
