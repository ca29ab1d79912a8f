import type { CommandPage } from './command-page.ts'
import type { OptionTable } from './option-table.ts'
import { parseLine } from './parse-line.ts'
import { CONFIG } from './reading-options.ts'

/** The command line of `list`, checked. */
export interface ListLine {
  readonly inputs: readonly string[]
  readonly since: string | undefined
  readonly json: boolean
  readonly config: string | undefined
  readonly help: boolean
}

const options = {
  since: {
    type: 'string',
    value: 'COMMIT',
    about: 'Only those that changed since a commit of git, or since this branch left it',
  },
  json: { type: 'boolean', about: 'Print an array, in which a name may hold any character' },
  config: CONFIG,
} as const satisfies OptionTable

/** What there is to know of `list`. */
export const LIST_PAGE: CommandPage = {
  name: 'list',
  usage: ['[files, folders or globs]'],
  about: 'Names the proposals that an export of the same would make, one a line.',
  options,
  examples: [
    ['', 'every proposal found here'],
    ['--since main', 'what this branch changes'],
  ],
  exits: '0 done, also where none changed · 2 wrong usage, or no such commit',
}

/**
 * Reads the command line of `list`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readListLine(argv: readonly string[]): ListLine {
  const line = parseLine('list', argv, options)
  return { ...line, json: line.json ?? false }
}
