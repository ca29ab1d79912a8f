import type { CommandPage } from './command-page.ts'
import { type Line, parseLine } from './parse-line.ts'

const options = {
  source: {
    type: 'string',
    value: 'DIR',
    offers: 'folder',
    about: 'Make the outputs again from the proposals below this folder, and compare their bytes',
  },
  theme: {
    type: 'string',
    value: 'NAME|DIR',
    offers: 'theme',
    about: 'The theme to make them with [the one that the manifest names]',
  },
  config: {
    type: 'string',
    value: 'FILE',
    offers: 'file',
    about: 'Config file to make them with [the nearest to the proposals]',
  },
  browser: { type: 'string', value: 'PATH', offers: 'file', about: 'The browser to make them with' },
  'allow-host': {
    type: 'string',
    many: true,
    value: 'HOST',
    about: 'Fetch images from this host to make them; may be given again',
  },
  strict: { type: 'boolean', about: 'Exit with 1 on files too that the manifest does not name' },
  json: { type: 'boolean', about: 'Print one JSON object of what was found' },
} as const

/** The command line of `verify`, checked. */
export type VerifyLine = Line<typeof options>

/** What there is to know of `verify`. */
export const VERIFY_PAGE: CommandPage = {
  name: 'verify',
  usage: ['DIR'],
  about: 'Holds the files of a folder to its manifest.json and SHA256SUMS and, given the proposals, makes them again.',
  options,
  examples: [
    ['out', 'whether the files are those that the run made'],
    ['out --source .', 'whether the proposals here come to the same bytes'],
  ],
  exits: '0 all as it should be · 1 something differs · 2 wrong usage, or no manifest · 3 no usable browser',
}

/**
 * Reads the command line of `verify`.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readVerifyLine(argv: readonly string[]): VerifyLine {
  return parseLine('verify', argv, options)
}
