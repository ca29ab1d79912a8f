import { parseLine } from './parse-line.ts'

/** The command line of `read`, checked. */
export interface ReadLine {
  readonly inputs: readonly string[]
  readonly json: boolean
  readonly quiet: boolean
  readonly config: string | undefined
  readonly profile: string | undefined
  readonly help: boolean
}

const options = {
  json: { type: 'boolean' },
  config: { type: 'string' },
  profile: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The long names of the options of `read`. */
export const readOptionNames: readonly string[] = Object.keys(options)

/** What `ep-export read --help` prints. */
export const READ_HELP: string = `ep-export read [files, folders or globs]

Shows what is understood of proposals: title, status, people, dates, sections, goals, risks and the other lists.

  --json    Print it as JSON: one object for one file named, else an array; schema/proposal.schema.json says what is in it
  --profile  The family that the proposals are of, such as kep or rust-rfc, in place of the one that each shows
  --config  Config file, in place of the nearest ep-export.yaml
  -q, --quiet  Say nothing but errors beside it
  -h, --help

  ep-export read EP-012.md                                     an outline with the lines
  ep-export read EP-012.md --json | jq '.risks[].mitigation'
  ep-export read docs/proposals --json                         every proposal of a folder

Exit codes: 0 done · 1 a proposal cannot be read whole · 2 wrong usage
`

/**
 * Reads the command line of `read`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readReadLine(argv: readonly string[]): ReadLine {
  const { values, positionals } = parseLine('read', argv, options)
  return {
    inputs: positionals,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    config: values.config,
    profile: values.profile,
    help: values.help ?? false,
  }
}
