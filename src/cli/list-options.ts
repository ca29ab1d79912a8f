import { parseLine } from './parse-line.ts'

/** The command line of `list`, checked. */
export interface ListLine {
  readonly inputs: readonly string[]
  readonly since: string | undefined
  readonly json: boolean
  readonly config: string | undefined
  readonly help: boolean
}

const options = {
  since: { type: 'string' },
  json: { type: 'boolean' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The long names of the options of `list`. */
export const listOptionNames: readonly string[] = Object.keys(options)

/** What `ep-export list --help` prints. */
export const LIST_HELP: string = `ep-export list [files, folders or globs]

Names the proposals that an export of the same would make, one a line.

  --since   Only those that changed since a commit of git, or since this branch left it
  --json    Print an array, in which a name may hold any character
  --config  Config file, in place of the nearest ep-export.yaml
  -h, --help

  ep-export list                  every proposal found here
  ep-export list --since main     what this branch changes

Exit codes: 0 done, also where none changed · 2 wrong usage, or no such commit
`

/**
 * Reads the command line of `list`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readListLine(argv: readonly string[]): ListLine {
  const { values, positionals } = parseLine('list', argv, options)
  return {
    inputs: positionals,
    since: values.since,
    json: values.json ?? false,
    config: values.config,
    help: values.help ?? false,
  }
}
