import yargs from 'yargs'
import type { SandboxWish } from '../browser/sandbox.ts'
import { DECK_DEPTHS, type DeckDepth } from '../deck/deck-plan.ts'
import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'

/** The command line as typed, checked. What was not typed is undefined, so that a config can say it. */
export interface CommandLine {
  readonly inputs: readonly string[]
  readonly pdf: boolean | undefined
  readonly slides: boolean | undefined
  readonly html: boolean | undefined
  readonly pptx: boolean | undefined
  readonly png: boolean | undefined
  readonly out: string | undefined
  readonly theme: string | undefined
  readonly paper: 'a4' | 'letter' | undefined
  readonly deck: DeckDepth | undefined
  readonly handout: boolean | undefined
  readonly attachSource: boolean | undefined
  readonly history: boolean | undefined
  readonly config: string | undefined
  readonly profile: string | undefined
  readonly strict: boolean | undefined
  readonly quiet: boolean
  readonly verbose: boolean
  readonly json: boolean
  readonly open: boolean
  readonly jobs: number | undefined
  readonly timeout: number | undefined
  readonly noCache: boolean
  readonly sandbox: SandboxWish | undefined
  readonly browser: string | undefined
  readonly browserEndpoint: string | undefined
}

const OUTPUTS = 'Outputs (none named means --pdf --slides)'
const LOOKS = 'Where and how'
const RUN = 'The run'
const BROWSER = 'The browser'

const options = {
  pdf: { type: 'boolean', group: OUTPUTS, describe: 'The document: NAME.pdf' },
  slides: { type: 'boolean', group: OUTPUTS, describe: 'The deck: NAME.slides.html, .slides.pdf and .slides.md' },
  html: { type: 'boolean', group: OUTPUTS, describe: 'The document as one self-contained file: NAME.html' },
  pptx: { type: 'boolean', group: OUTPUTS, describe: 'The deck to edit in PowerPoint or Impress: NAME.slides.pptx' },
  png: {
    type: 'boolean',
    group: OUTPUTS,
    describe: 'The deck as pictures: NAME.slides/001.png and on, and NAME.slides.png with all of them',
  },
  out: { alias: 'o', type: 'string', group: LOOKS, describe: 'Folder to write into [out]' },
  theme: { type: 'string', group: LOOKS, describe: 'A theme by name, or a folder that holds one [kepler]' },
  paper: { choices: ['a4', 'letter'], group: LOOKS, describe: 'Paper of the document [a4]' },
  deck: { choices: DECK_DEPTHS, group: LOOKS, describe: 'How far the deck goes; brief is 8 slides at most [review]' },
  handout: { type: 'boolean', group: LOOKS, describe: 'NAME.slides.pdf with the notes under each slide, on paper' },
  'attach-source': { type: 'boolean', group: LOOKS, describe: 'Put the Markdown file itself into NAME.pdf' },
  history: { type: 'boolean', group: LOOKS, describe: 'Revisions from git on a page of document control' },
  profile: { type: 'string', group: LOOKS, describe: 'The family that the proposals are of [the one each shows]' },
  config: { type: 'string', group: LOOKS, describe: 'Config file, in place of the nearest ep-export.yaml' },
  strict: { type: 'boolean', group: RUN, describe: 'Exit with 1 on warnings too' },
  quiet: { alias: 'q', type: 'boolean', group: RUN, describe: 'Say nothing but errors' },
  verbose: { type: 'boolean', group: RUN, describe: 'Say what is used, and every hint' },
  json: { type: 'boolean', group: RUN, describe: 'Print one JSON object about the run on stdout' },
  open: { type: 'boolean', group: RUN, describe: 'Open what was written' },
  jobs: { type: 'number', group: RUN, describe: 'How many proposals are made at once [2]' },
  timeout: { type: 'number', group: RUN, describe: 'Seconds that the browser may take for one step [60]' },
  'no-cache': {
    type: 'boolean',
    group: RUN,
    describe: 'Find colours and page numbers anew, not from an earlier run',
  },
  sandbox: {
    choices: ['auto', 'require'],
    group: BROWSER,
    describe: 'Refuse to run where Chrome can have no sandbox [auto]',
  },
  browser: { type: 'string', group: BROWSER, describe: 'Path of the Chrome or Chromium to use' },
  'browser-endpoint': { type: 'string', group: BROWSER, describe: 'WebSocket address of a running one' },
} as const

/** The long names of all options. */
export const optionNames: readonly string[] = Object.keys(options)

/**
 * Reads the command line. `--help` is printed by yargs and gives undefined.
 * @throws UserError with exit code 2 for what nobody offers.
 */
export function readCommandLine(argv: readonly string[], version: string): CommandLine | undefined {
  let asked = true
  const parser = yargs([...argv])
    .scriptName('ep-export')
    .usage(
      '$0 [files, folders or globs]\n\nTurns Enhancement Proposals into a document to sign and a deck to decide from.',
    )
    .options(options)
    .example('$0 EP-012.md --pdf', 'out/EP-012.pdf')
    .example('$0 --slides', 'the deck of every proposal found here')
    .example('$0 docs/proposals -o build --strict', 'document and deck of a whole folder, in CI')
    .epilogue('Exit codes: 0 done · 1 a document has errors · 2 wrong usage · 3 no usable browser · 4 cannot write')
    .parserConfiguration({
      'boolean-negation': false,
      'duplicate-arguments-array': false,
      'camel-case-expansion': true,
    })
    .version(version)
    .help()
    .alias('help', 'h')
    .alias('version', 'V')
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UserError(message, { exitCode: 2 })
    })
  const parsed = parser.parseSync(argv, {}, (_error, _argv, output) => {
    if (output === '') return
    asked = false
    process.stdout.write(`${output}\n`)
  })
  if (!asked) return undefined
  refuseUnknown(parsed)
  const { _: inputs, ...rest } = parsed
  for (const key of ['jobs', 'timeout'] as const) {
    const value = rest[key]
    if (value !== undefined && !(value > 0 && Number.isFinite(value))) {
      throw new UserError(`--${key} needs a number above 0.`, { exitCode: 2 })
    }
  }
  for (const key of ['out', 'theme', 'profile', 'config', 'browser', 'browserEndpoint'] as const) {
    if (rest[key] === '') throw new UserError(`--${key.replace('E', '-e')} needs a value.`, { exitCode: 2 })
  }
  return {
    inputs: inputs.map(String),
    pdf: rest.pdf,
    slides: rest.slides,
    html: rest.html,
    pptx: rest.pptx,
    png: rest.png,
    out: rest.out,
    theme: rest.theme,
    paper: rest.paper,
    deck: rest.deck,
    handout: rest.handout,
    attachSource: rest['attach-source'],
    history: rest.history,
    config: rest.config,
    profile: rest.profile,
    strict: rest.strict,
    quiet: rest.quiet ?? false,
    verbose: rest.verbose ?? false,
    json: rest.json ?? false,
    open: rest.open ?? false,
    jobs: rest.jobs,
    timeout: rest.timeout,
    noCache: rest['no-cache'] ?? false,
    sandbox: rest.sandbox,
    browser: rest.browser,
    browserEndpoint: rest['browser-endpoint'],
  }
}

/** Yargs names what it does not know, but not what was meant. */
function refuseUnknown(parsed: Readonly<Record<string, unknown>>): void {
  const known = [...optionNames, 'help', 'version']
  const spelled = new Set([...known, 'o', 'q', 'h', 'V', '_', '$0', 'browserEndpoint', 'noCache', 'attachSource'])
  for (const key of Object.keys(parsed)) {
    if (spelled.has(key)) continue
    const meant = nearest(key, known)
    throw new UserError(`There is no option ${key.length === 1 ? '-' : '--'}${key}.`, {
      exitCode: 2,
      hint: meant === undefined ? 'ep-export --help lists them.' : `Did you mean --${meant}?`,
    })
  }
}
