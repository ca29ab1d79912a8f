import type { FontFace } from '../model/font.ts'
import type { FileContent } from '../model/page.ts'
import type { Theme } from '../model/theme.ts'
import { readFamily, readFont } from '../system/package-files.ts'
import { chooseFaces } from '../theme/faces.ts'
import { fontCss } from '../theme/font-css.ts'

const NO_POINTS: ReadonlySet<number> = new Set()
const NO_CHARACTERS = { prose: NO_POINTS, code: NO_POINTS, japanese: NO_POINTS, emoji: NO_POINTS }

/** The faces that every page under a theme has, whatever its text: for Latin letters, digits and marks. */
export function baseFaces(theme: Theme): readonly FontFace[] {
  return chooseFaces(readFamily, theme.fonts, NO_CHARACTERS).faces
}

/** Where a page finds the file of a face. */
export function fontPath(face: FontFace): string {
  return `fonts/${face.file}`
}

/**
 * What the rule of a face names: an address that is its own, even where one file is of two families or weights. Of two
 * faces at one address a browser makes one font or two, as its time allows, and prints other bytes.
 */
export function fontAddress(face: FontFace): string {
  return `${fontPath(face)}?${encodeURIComponent([face.family, face.weight, face.style].join(' '))}`
}

/** Those faces as the pages of an output name them, and their files. */
export function baseFonts(
  theme: Theme,
  output: 'document' | 'deck',
): {
  readonly css: string
  readonly faces: readonly FontFace[]
  readonly files: ReadonlyMap<string, FileContent>
} {
  const faces = baseFaces(theme)
  return {
    css: fontCss(faces, fontAddress, output),
    faces,
    files: new Map(faces.map((face) => [fontPath(face), readFont(face)])),
  }
}
