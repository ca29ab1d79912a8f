/** The sizes of paper that there are themes for. */
export type Paper = 'a4' | 'letter'

/** Font families by the order in which a character is looked for: the first that has it shows it. */
export interface FontStacks {
  /** For prose: the theme's own face first, then those that fill its gaps. */
  readonly prose: readonly string[]
  /** For code and text diagrams. */
  readonly code: readonly string[]
}

/** The looks of document and deck, read from one folder. */
export interface Theme {
  readonly name: string
  readonly description: string
  readonly documentCss: string
  readonly slidesCss: string
  readonly fonts: FontStacks
  /** Handlebars sources by name (`document`, `cover`, `contents`, `heads`, `deck`): the package's own, or the theme's where it overrides one. */
  readonly templates: ReadonlyMap<string, string>
}
