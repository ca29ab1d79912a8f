import type { CommandPage } from '../command-page.ts'
import { HELP_OPTION, type Option } from '../option-table.ts'

/** What may stand after an option or a command. */
export interface Offer {
  /** Words that are known; of a folder or a file any may follow besides. */
  readonly words: readonly string[]
  readonly place: 'file' | 'folder' | 'proposal' | undefined
}

/** An option as shells complete it. */
export interface CompletedOption {
  readonly long: string
  readonly short: string | undefined
  readonly about: string
  /** Undefined where it takes no value. */
  readonly value: (Offer & { readonly name: string }) | undefined
}

/** A command as shells complete it; the export has no name. */
export interface CompletedCommand {
  readonly name: string
  readonly about: string
  readonly options: readonly CompletedOption[]
  readonly operands: Offer
}

/** Names that stand in no table of options. */
export interface KnownNames {
  readonly themes: readonly string[]
  readonly profiles: readonly string[]
}

/** What there is to complete, from the pages of the commands. */
export function completionTable(pages: readonly CommandPage[], names: KnownNames): CompletedCommand[] {
  return pages.map(({ name, about, options, words }) => ({
    name,
    about,
    options: Object.entries<Option>({ ...options, help: HELP_OPTION }).map(([long, option]) => ({
      long,
      short: option.short,
      about: option.about,
      value: option.type === 'boolean' ? undefined : { name: option.value ?? long, ...offerOf(option, names) },
    })),
    operands: words === undefined ? { words: [], place: 'proposal' } : { words, place: undefined },
  }))
}

function offerOf({ choices = [], offers }: Option, { themes, profiles }: KnownNames): Offer {
  if (offers === 'theme') return { words: themes, place: 'folder' }
  if (offers === 'profile') return { words: profiles, place: undefined }
  return { words: choices, place: offers }
}

/** A text within single quotes, as bash and zsh read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
