import type { CommandPage } from './command-page.ts'
import type { OptionTable } from './option-table.ts'
import { parseLine } from './parse-line.ts'
import { CONFIG, PROFILE } from './reading-options.ts'

/** The command line of `read`, checked. */
export interface ReadLine {
  readonly inputs: readonly string[]
  readonly json: boolean
  readonly quiet: boolean
  readonly config: string | undefined
  readonly profile: string | undefined
  readonly root: string | undefined
  readonly help: boolean
}

const options = {
  json: {
    type: 'boolean',
    about:
      'Print it as JSON: one object for one file named, else an array; schema/proposal.schema.json says what is in it',
  },
  profile: PROFILE,
  config: CONFIG,
  root: {
    type: 'string',
    value: 'DIR',
    offers: 'folder',
    about: 'Folder that a proposal which is a link may lead into [its repository]',
  },
  quiet: { type: 'boolean', short: 'q', about: 'Say nothing but errors beside it' },
} as const satisfies OptionTable

/** What there is to know of `read`. */
export const READ_PAGE: CommandPage = {
  name: 'read',
  usage: ['[files, folders or globs]'],
  about:
    'Shows what is understood of proposals: title, status, people, dates, sections, goals, risks and the other lists.',
  options,
  examples: [
    ['EP-012.md', 'an outline with the lines'],
    ["EP-012.md --json | jq '.risks[].mitigation'", 'what another program does with it'],
    ['docs/proposals --json', 'every proposal of a folder'],
  ],
  exits: '0 done · 1 a proposal cannot be read whole · 2 wrong usage',
}

/**
 * Reads the command line of `read`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readReadLine(argv: readonly string[]): ReadLine {
  const line = parseLine('read', argv, options)
  return { ...line, json: line.json ?? false, quiet: line.quiet ?? false }
}
