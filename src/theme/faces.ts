import type { FontFace } from '../model/font.ts'
import type { FontStacks } from '../model/theme.ts'

/** The characters of a proposal, by the stack of families that shows them. */
export interface Characters {
  /** Code points of prose. */
  readonly prose: ReadonlySet<number>
  /** Code points of code and diagrams. */
  readonly code: ReadonlySet<number>
}

/** What every page shows whatever the text says: digits, Latin letters, and the marks that templates print. */
const ALWAYS: readonly number[] = [
  ...Array.from({ length: 95 }, (_, index) => 32 + index),
  0xa0,
  0xb7,
  0x2013,
  0x2014,
  0x2019,
  0x2026,
]

/**
 * Only the faces that some character needs, in the catalogue's order, so that a page loads and a self-contained file
 * carries no font for nothing.
 */
export function chooseFaces(catalogue: readonly FontFace[], stacks: FontStacks, characters: Characters): FontFace[] {
  const wanted = new Set<FontFace>()
  const add = (families: readonly string[], points: ReadonlySet<number>): void => {
    let open = new Set([...ALWAYS, ...points])
    for (const family of families) {
      const faces = catalogue.filter((face) => face.family === family)
      const needed = faces.filter((face) => covers(face, open))
      for (const face of needed) wanted.add(face)
      open = new Set([...open].filter((point) => !needed.some((face) => hasPoint(face, point))))
      if (open.size === 0) break
    }
  }
  add(stacks.prose, characters.prose)
  add(stacks.code, characters.code)
  return catalogue.filter((face) => wanted.has(face))
}

function covers(face: FontFace, points: ReadonlySet<number>): boolean {
  for (const point of points) if (hasPoint(face, point)) return true
  return false
}

/** Ranges are sorted in no file we read, so this looks at each: they are few, but for CJK, where each face has its own. */
function hasPoint(face: FontFace, point: number): boolean {
  return face.ranges.length === 0 || face.ranges.some(([from, to]) => point >= from && point <= to)
}
