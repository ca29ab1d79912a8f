import yargs from 'yargs'
import type { ExportRequest } from '../commands/request.ts'
import { DECK_DEPTHS } from '../deck/deck-plan.ts'
import { UserError } from '../model/user-error.ts'
import { OUTPUTS, type Output } from '../record/outputs.ts'
import type { CommandPage } from './command-page.ts'
import { HELP_OPTION, noOption, noValue, type Option, type OptionTable, readValues } from './option-table.ts'

const MADE = 'Outputs (none named means --pdf --slides)'
const LOOKS = 'Where and how'
const RUN = 'The run'
const BROWSER = 'The browser'

/** Every option of the export: what `ExportRequest` has under the same name in camel case, and how the run is told. */
const options = {
  pdf: { type: 'boolean', group: MADE, about: 'The document: NAME.pdf' },
  slides: { type: 'boolean', group: MADE, about: 'The deck: NAME.slides.html, .slides.pdf and .slides.md' },
  html: { type: 'boolean', group: MADE, about: 'The document as one self-contained file: NAME.html' },
  pptx: { type: 'boolean', group: MADE, about: 'The deck to edit in PowerPoint or Impress: NAME.slides.pptx' },
  png: {
    type: 'boolean',
    group: MADE,
    about: 'The deck as pictures: NAME.slides/001.png and on, and NAME.slides.png with all of them',
  },
  out: {
    short: 'o',
    type: 'string',
    value: 'DIR',
    offers: 'folder',
    group: LOOKS,
    about: 'Folder to write into [out]',
  },
  theme: {
    type: 'string',
    value: 'NAME|DIR',
    offers: 'theme',
    group: LOOKS,
    about: 'A theme by name, or a folder that holds one [kepler]',
  },
  paper: { type: 'string', choices: ['a4', 'letter'], group: LOOKS, about: 'Paper of the document [a4]' },
  deck: {
    type: 'string',
    choices: DECK_DEPTHS,
    group: LOOKS,
    about: 'How far the deck goes; brief is 8 slides at most [review]',
  },
  handout: { type: 'boolean', group: LOOKS, about: 'NAME.slides.pdf with the notes under each slide, on paper' },
  'attach-source': { type: 'boolean', group: LOOKS, about: 'Put the Markdown file itself into NAME.pdf' },
  history: { type: 'boolean', group: LOOKS, about: 'Revisions from git on a page of document control' },
  profile: {
    type: 'string',
    value: 'NAME',
    offers: 'profile',
    group: LOOKS,
    about: 'The family that the proposals are of [the one each shows]',
  },
  config: {
    type: 'string',
    value: 'FILE',
    offers: 'file',
    group: LOOKS,
    about: 'Config file, in place of the nearest ep-export.yaml',
  },
  root: {
    type: 'string',
    value: 'DIR',
    offers: 'folder',
    group: LOOKS,
    about: "Folder that images and links may be read from [the proposal's repository]",
  },
  'allow-host': {
    type: 'string',
    many: true,
    value: 'HOST',
    group: LOOKS,
    about: 'Fetch images from this host, by https; may be given again [none is]',
  },
  strict: { type: 'boolean', group: RUN, about: 'Exit with 1 on warnings too' },
  quiet: { short: 'q', type: 'boolean', group: RUN, about: 'Say nothing but errors' },
  verbose: { type: 'boolean', group: RUN, about: 'Say what is used, and every hint' },
  json: { type: 'boolean', group: RUN, about: 'Print one JSON object about the run on stdout' },
  open: { type: 'boolean', group: RUN, about: 'Open what was written' },
  jobs: { type: 'count', value: 'N', group: RUN, about: 'How many proposals are made at once [2]' },
  timeout: { type: 'number', value: 'S', group: RUN, about: 'Seconds that the browser may take for one step [60]' },
  manifest: {
    type: 'boolean',
    group: RUN,
    about: 'Write manifest.json and SHA256SUMS of what was made, as always in CI',
  },
  'no-manifest': { type: 'boolean', group: RUN, about: 'Write none in CI either' },
  'no-cache': { type: 'boolean', group: RUN, about: 'Find colours and page numbers anew, not from an earlier run' },
  debug: {
    type: 'string',
    value: 'DIR',
    offers: 'folder',
    group: RUN,
    about: 'Keep what is made on the way, to look into a failure; not to publish: it has paths and times',
  },
  sandbox: {
    type: 'string',
    choices: ['auto', 'require'],
    group: BROWSER,
    about: 'Refuse to run where Chrome can have no sandbox [auto]',
  },
  browser: {
    type: 'string',
    value: 'PATH',
    offers: 'file',
    group: BROWSER,
    about: 'The Chrome or Chromium to use [the one in the package]',
  },
  'browser-endpoint': { type: 'string', value: 'URL', group: BROWSER, about: 'WebSocket address of a running one' },
  version: { short: 'V', type: 'boolean', group: 'Options', about: 'Show the version' },
} as const satisfies OptionTable

/** The command line as typed, checked. */
export interface CommandLine {
  /** What is asked for. What was not typed is undefined, so that a config can say it. */
  readonly request: ExportRequest
  readonly quiet: boolean
  readonly verbose: boolean
  readonly json: boolean
  readonly open: boolean
  readonly help: boolean
  readonly version: boolean
}

/** What there is to know of the export. */
export const EXPORT_PAGE: CommandPage = {
  name: '',
  usage: ['[files, folders or globs]', 'COMMAND …'],
  about: 'Turns Enhancement Proposals into a document to sign and a deck to decide from.',
  options,
  examples: [
    ['EP-012.md --pdf', 'out/EP-012.pdf'],
    ['--slides', 'the deck of every proposal found here'],
    ['docs/proposals -o build --strict', 'document and deck of a whole folder, in CI'],
  ],
  exits: '0 done · 1 a document has errors · 2 wrong usage · 3 no usable browser · 4 cannot write',
}

const TABLE: OptionTable = { ...options, help: HELP_OPTION }

const LETTERS: readonly string[] = Object.values(TABLE).flatMap(({ short }) => short ?? [])

const HELP = 'ep-export --help'

/**
 * Reads the command line of the export.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  refuseUnknown(argv)
  const {
    _: inputs,
    $0: _,
    ...found
  } = yargs()
    .help(false)
    .version(false)
    .options(Object.fromEntries(Object.entries(TABLE).map(asYargs)))
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .exitProcess(false)
    .parseSync([...argv])
  const strange = Object.keys(found).find((key) => !Object.hasOwn(TABLE, key) && !LETTERS.includes(key))
  if (strange !== undefined) throw noOption(`-${strange}`, TABLE, HELP)
  const { quiet, verbose, json, open, version, noCache, noManifest, ...values } = readValues(options, found)
  const outputs = OUTPUTS.filter((output) => values[output])
  refuseIdle(outputs, found)
  refuseFileAsFolder(values.out)
  const request: ExportRequest = {
    ...values,
    inputs: inputs.map(String),
    outputs,
    cache: noCache !== true,
    manifest: noManifest === true ? false : (values.manifest ?? (isCi(process.env.CI) ? 'where-free' : false)),
  }
  return {
    request,
    quiet: quiet ?? false,
    verbose: verbose ?? false,
    json: json ?? false,
    open: open ?? false,
    help: found.help === true,
    version: version ?? false,
  }
}

/** Options that are about some outputs alone. */
const ABOUT: Readonly<Record<string, readonly [Output, ...Output[]]>> = {
  deck: ['slides', 'pptx', 'png'],
  handout: ['slides'],
  'attach-source': ['pdf'],
  history: ['pdf', 'html'],
}

/** An option that would change nothing in this run is a misunderstanding, which is better told than left to be found. */
function refuseIdle(outputs: readonly Output[], found: Readonly<Record<string, unknown>>): void {
  if (outputs.length === 0) return
  for (const [option, about] of Object.entries(ABOUT)) {
    if (found[option] === undefined || found[option] === false || about.some((output) => outputs.includes(output)))
      continue
    const wanted = about.map((output) => `--${output}`).join(' or ')
    throw new UserError(`--${option} changes nothing in a run without ${wanted}.`, {
      exitCode: 2,
      hint: `Add --${about[0]}, or leave --${option} out.`,
    })
  }
}

/** Whoever names a file there would find a folder of that name, with other files in it. */
function refuseFileAsFolder(out: string | undefined): void {
  if (out === undefined || !/\.(?:pdf|html?|md|pptx|png)$/i.test(out)) return
  throw new UserError(`--out names a folder, and ${out} is the name of a file.`, {
    exitCode: 2,
    hint: 'Name the folder alone: files in it are named after their proposals.',
  })
}

/** Whether a run is one of a CI service: they say so in `CI`. */
function isCi(said: string | undefined): boolean {
  return said !== undefined && !/^(?:|0|false|no)$/i.test(said)
}

/** Yargs is given words alone: what they may be is held against the table, so that every command says it the same way. */
function asYargs([name, { type, short }]: [string, Option]): [string, object] {
  return [name, { type: type === 'boolean' ? type : 'string', ...(short === undefined ? {} : { alias: short }) }]
}

/** Yargs takes what it does not know for an option of any kind, and fails on the names that every object has. */
function refuseUnknown(argv: readonly string[]): void {
  const end = argv.indexOf('--')
  for (const word of end === -1 ? argv : argv.slice(0, end)) {
    const [typed = '', ...value] = word.split('=')
    const isKnown = typed.startsWith('--')
      ? Object.hasOwn(TABLE, typed.slice(2))
      : // Its value may follow a letter at once.
        !/^-\D/.test(word) || LETTERS.includes(word.charAt(1))
    if (!isKnown) throw noOption(typed, TABLE, HELP)
    if (value.length > 0 && typed.startsWith('--') && TABLE[typed.slice(2)]?.type === 'boolean') throw noValue(typed)
  }
}
