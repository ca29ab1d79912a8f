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

/** The faces of a family, read when some character may need them; none for a family that nobody brings. */
export type FamilyFaces = (family: string) => Promise<readonly FontFace[]>

/**
 * Only the faces that some character needs, so that a page loads and a self-contained file carries no font for nothing.
 * A family is asked for only while characters are open that those before it lack.
 */
export async function chooseFaces(
  facesOf: FamilyFaces,
  stacks: FontStacks,
  characters: Characters,
): Promise<FontFace[]> {
  const wanted = new Set<FontFace>()
  const add = async (families: readonly string[], points: ReadonlySet<number>): Promise<void> => {
    let open = [...new Set([...ALWAYS, ...points])]
    for (const family of families) {
      if (open.length === 0) return
      const found = new Set<number>()
      for (const face of await facesOf(family)) {
        const own = open.filter((point) => hasPoint(face, point))
        if (own.length > 0) wanted.add(face)
        for (const point of own) found.add(point)
      }
      open = open.filter((point) => !found.has(point))
    }
  }
  await add(stacks.prose, characters.prose)
  await add(stacks.code, characters.code)
  return [...wanted]
}

function hasPoint(face: FontFace, point: number): boolean {
  return face.ranges.length === 0 || face.ranges.some(([from, to]) => point >= from && point <= to)
}
