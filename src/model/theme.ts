import type { FontFace } from './font.ts'

export type Paper = 'a4' | 'letter'

/** The looks of document and deck, loaded from one folder. */
export interface Theme {
  readonly name: string
  readonly description: string
  readonly documentCss: string
  readonly slidesCss: string
  /** Families that the CSS names, most wanted first; the faces of all of them are in `faces`. */
  readonly faces: readonly FontFace[]
  /** Handlebars sources by name (`document`, `cover`, `contents`, `heads`, `deck`): the package's own, or the theme's where it overrides one. */
  readonly templates: ReadonlyMap<string, string>
}
