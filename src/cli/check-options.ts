import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'
import { parseLine } from './parse-line.ts'

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
  readonly help: boolean
}

const options = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  config: { type: 'string' },
  profile: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The long names of the options of `check`. */
export const checkOptionNames: readonly string[] = Object.keys(options)

/** What `ep-export check --help` prints. */
export const CHECK_HELP: string = `ep-export check [files, folders or globs]

Reads proposals as a reviewer would, and says what would be sent back.

  --format  How to tell it: ${FORMATS.join(', ')} [pretty]
  --json    The same as --format json
  --fix     Mend in the files what is safe to mend
  --strict  Exit with 1 on warnings too
  --profile  The family that the proposals are of, such as kep or rust-rfc, in place of the one that each shows
  --config  Config file, in place of the nearest ep-export.yaml; its key rules says how much each rule matters
  -q, --quiet  Tell errors only
  -h, --help

  ep-export check docs/proposals          every proposal of a folder
  ep-export check EP-012.md --fix         heading case, dates, missing sections, languages of code
  ep-export check --format github         annotations of a pull request

Exit codes: 0 done · 1 a proposal has errors (or, with --strict, warnings) · 2 wrong usage · 4 cannot write
`

/**
 * Reads the command line of `check`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readCheckLine(argv: readonly string[]): CheckLine {
  const { values, positionals } = parseLine('check', argv, options)
  const format = FORMATS.find((each) => each === (values.format ?? (values.json ? 'json' : 'pretty')))
  if (format === undefined) {
    const meant = nearest(values.format ?? '', FORMATS)
    throw new UserError(`There is no format ${values.format}.`, {
      exitCode: 2,
      hint: meant === undefined ? `The formats are ${FORMATS.join(', ')}.` : `Did you mean ${meant}?`,
    })
  }
  return {
    inputs: positionals,
    format,
    fix: values.fix ?? false,
    strict: values.strict,
    quiet: values.quiet ?? false,
    config: values.config,
    profile: values.profile,
    help: values.help ?? false,
  }
}
