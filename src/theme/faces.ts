import type { FontFace } from '../model/font.ts'
import type { FontStacks } from '../model/theme.ts'

/** The characters of a proposal, by the stack of families that shows them. */
export interface Characters {
  /** Code points of prose. */
  readonly prose: ReadonlySet<number>
  /** Code points of code and diagrams. */
  readonly code: ReadonlySet<number>
  /** Those of prose in Japanese, whose forms of some ideographs differ from the Chinese ones. */
  readonly japanese: ReadonlySet<number>
  /** Those shown as pictures, in prose and code, with what joins them. */
  readonly emoji: ReadonlySet<number>
}

/** The families that only some of the characters are looked for in. */
const EMOJI = 'Noto Color Emoji'
const JAPANESE = 'Noto Sans JP'

/** A stack with the Japanese forms before all other that have ideographs. */
export function japaneseStack(families: readonly string[]): string[] {
  const others = families.filter((family) => family !== JAPANESE)
  const at = others.findIndex((family) => /^Noto Sans (?:SC|TC|HK|KR)$/.test(family))
  return families.includes(JAPANESE) ? others.toSpliced(at < 0 ? others.length : at, 0, JAPANESE) : others
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

/** Before it are controls. No font shows a line's end, and to look for it would have every family read. */
const FIRST_SEEN = 0x20

/** The faces of a family, read when some character may need them; none for a family that nobody brings. */
export type FamilyFaces = (family: string) => readonly FontFace[]

/** The faces of a page, and the characters that no family of their stack has. */
export interface ChosenFaces {
  readonly faces: readonly FontFace[]
  readonly missing: ReadonlySet<number>
}

/**
 * Only the faces that some character needs, so that a page loads and a self-contained file carries no font for nothing.
 * A family is asked for only while characters are open that those before it lack.
 */
export function chooseFaces(facesOf: FamilyFaces, stacks: FontStacks, characters: Characters): ChosenFaces {
  const missing = new Set<number>()
  const wanted = new Set<FontFace>()
  let pictures: readonly FontFace[] | undefined
  const emojiFaces = (): readonly FontFace[] => {
    if (characters.emoji.size === 0) return []
    pictures ??= facesOf(EMOJI).map((face) => narrowed(face, characters.emoji))
    return pictures
  }
  const add = (families: readonly string[], points: ReadonlySet<number>): void => {
    let open = inOrder(new Set([...ALWAYS, ...points])).filter((point) => point >= FIRST_SEEN)
    for (const family of families) {
      if (open.length === 0) return
      const found = new Set<number>()
      for (const face of family === EMOJI ? emojiFaces() : facesOf(family)) {
        const own = pointsIn(face, open)
        if (own.length > 0) wanted.add(face)
        for (const point of own) found.add(point)
      }
      open = open.filter((point) => !found.has(point))
    }
    for (const point of open) missing.add(point)
  }
  const usual = (families: readonly string[]): string[] => families.filter((family) => family !== JAPANESE)
  add(usual(stacks.prose), characters.prose)
  if (characters.japanese.size > 0) add(japaneseStack(stacks.prose), characters.japanese)
  add(usual(stacks.code), characters.code)
  return { faces: [...wanted], missing }
}

/** A face for these code points only, so that it shows no other that it has. */
function narrowed(face: FontFace, points: ReadonlySet<number>): FontFace {
  const own = pointsIn(face, inOrder(points))
  return { ...face, ranges: own.length === 0 ? NONE : own.map((point) => [point, point] as const) }
}

/** The range of a face that shows nothing; without any range it would show all. */
const NONE: FontFace['ranges'] = [[0xffff, 0xffff]]

function inOrder(points: ReadonlySet<number>): number[] {
  return [...points].sort((one, other) => one - other)
}

/** Those of the points that a face has. Both they and its ranges are in order. */
function pointsIn({ ranges }: FontFace, points: readonly number[]): readonly number[] {
  if (ranges.length === 0) return points
  let at = 0
  return points.filter((point) => {
    while ((ranges[at]?.[1] ?? Infinity) < point) at += 1
    return point >= (ranges[at]?.[0] ?? Infinity)
  })
}
