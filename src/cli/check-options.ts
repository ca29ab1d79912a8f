import type { CommandPage } from './command-page.ts'
import type { OptionTable } from './option-table.ts'
import { parseLine } from './parse-line.ts'
import { PROFILE } from './reading-options.ts'

/** How findings can be told. */
const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const

export type Format = (typeof FORMATS)[number]

/** The command line of `check`, checked. */
export interface CheckLine {
  readonly inputs: readonly string[]
  readonly format: Format
  readonly fix: boolean
  /** Undefined where it was not typed, so that a config can say it. */
  readonly strict: boolean | undefined
  readonly quiet: boolean
  readonly config: string | undefined
  readonly profile: string | undefined
  readonly root: string | undefined
  readonly help: boolean
}

const options = {
  format: { type: 'string', choices: FORMATS, about: 'How to tell it [pretty]' },
  json: { type: 'boolean', about: 'The same as --format json' },
  fix: { type: 'boolean', about: 'Mend in the files what is safe to mend' },
  strict: { type: 'boolean', about: 'Exit with 1 on warnings too' },
  profile: PROFILE,
  config: {
    type: 'string',
    value: 'FILE',
    offers: 'file',
    about: 'Config file, in place of the nearest ep-export.yaml; its key rules says how much each rule matters',
  },
  root: {
    type: 'string',
    value: 'DIR',
    offers: 'folder',
    about: "Folder that images and links may be read from [the proposal's repository]",
  },
  quiet: { type: 'boolean', short: 'q', about: 'Tell errors only' },
} as const satisfies OptionTable

/** What there is to know of `check`. */
export const CHECK_PAGE: CommandPage = {
  name: 'check',
  usage: ['[files, folders or globs]'],
  about: 'Reads proposals as a reviewer would, and says what would be sent back.',
  options,
  examples: [
    ['docs/proposals', 'every proposal of a folder'],
    ['EP-012.md --fix', 'heading case, dates, missing sections, languages of code'],
    ['--format github', 'annotations of a pull request'],
  ],
  exits: '0 done · 1 a proposal has errors (or, with --strict, warnings) · 2 wrong usage · 4 cannot write',
}

/**
 * Reads the command line of `check`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readCheckLine(argv: readonly string[]): CheckLine {
  const { json, ...line } = parseLine('check', argv, options)
  return {
    ...line,
    format: line.format ?? (json ? 'json' : 'pretty'),
    fix: line.fix ?? false,
    quiet: line.quiet ?? false,
  }
}
