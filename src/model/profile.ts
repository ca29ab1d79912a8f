import type { SectionKind } from './section-kind.ts'

/** The ways of one family of proposals, as data: how it is recognised, where its metadata stands, what it asks for. */
export interface Profile {
  /** Short name in kebab case, as `--profile` takes it. */
  readonly name: string
  /** What people call one of its documents. */
  readonly title: string
  /** Any one of these is enough. */
  readonly signs: readonly Sign[]
  readonly metadata: ProfileMetadata
  /** Headings that mean a kind here, added to those that mean one everywhere. */
  readonly kinds?: Readonly<Partial<Record<SectionKind, readonly string[]>>> | undefined
  /** How a status begins; absent where the family has none of its own. */
  readonly statuses?: readonly string[] | undefined
  /** The sections that its template asks for, in the template's order. */
  readonly sections?: readonly ProfileSection[] | undefined
  /** Whether its authors keep to the template to the letter, so that capitals and order of headings count. */
  readonly exact?: boolean | undefined
}

/** What tells that a document belongs to a family. All that a sign names must be there; case does not matter. */
export interface Sign {
  /** End of the file's path: `*` is anything in a name, `#` a digit, a `**` folder any folders. */
  readonly file?: string | undefined
  /** What stands before the number of the id. */
  readonly id?: string | undefined
  /** How the page's own heading begins. */
  readonly heading?: string | undefined
  /** Labels of metadata. */
  readonly fields?: readonly string[] | undefined
  /** Headings. */
  readonly headings?: readonly string[] | undefined
  /** Something that stands among the first words of the text. */
  readonly words?: string | undefined
}

/** Where a family writes what there is to say about the proposal itself. */
export interface ProfileMetadata {
  readonly place: 'front matter' | 'lines' | 'list' | 'sidecar'
  /** Name of the file beside the proposal that holds it. */
  readonly sidecar?: string | undefined
  readonly required?: RequiredMetadata | undefined
}

/** What a family wants said of every proposal, each with how it is written: `status: provisional`. */
export interface RequiredMetadata {
  readonly status?: string | undefined
  readonly authors?: string | undefined
  readonly created?: string | undefined
}

/** A section that a template asks for. */
export interface ProfileSection {
  readonly title: string
  /** Kinds that stand for it in other words; without any, the kind of its title. */
  readonly kinds?: readonly SectionKind[] | undefined
  /** The headings below it. */
  readonly inner?: readonly string[] | undefined
  /** Without which nobody can review the proposal. */
  readonly essential?: boolean | undefined
  /** What to put in where it is missing. */
  readonly body?: string | undefined
}
