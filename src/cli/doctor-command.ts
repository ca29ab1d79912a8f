import colors from 'picocolors'
import { examine, type Health, type ListedBrowser } from '../commands/doctor.ts'
import type { Finding } from '../commands/finding.ts'
import { UserError } from '../model/user-error.ts'
import { type CommandPage, writeHelp } from './command-page.ts'
import { json } from './json.ts'
import type { OptionTable } from './option-table.ts'
import { parseLine } from './parse-line.ts'
import { printable } from './printable.ts'
import { CONFIG } from './reading-options.ts'
import { write } from './streams.ts'

const options = {
  out: { type: 'string', short: 'o', value: 'DIR', offers: 'folder', about: 'Folder that outputs would go to [out]' },
  browser: { type: 'string', value: 'PATH', offers: 'file', about: 'The Chrome or Chromium that would be used' },
  config: CONFIG,
  json: { type: 'boolean', about: 'Print what was found as JSON' },
} as const satisfies OptionTable

/** What there is to know of `doctor`. */
export const DOCTOR_PAGE: CommandPage = {
  name: 'doctor',
  usage: [''],
  about: 'Tries everything that an export needs, and says what is missing and what to do about it.',
  options,
  words: [],
  examples: [
    ['', 'browsers, sandbox, fonts, folders, git, and a page printed and read back'],
    ['--browser /usr/bin/chromium', 'whether that one would do'],
  ],
  exits: '0 all is well · 2 wrong config · 3 no usable browser · 4 a folder cannot be written',
}

/** The doctor command: tells whether everything is there that a run needs, and gives the exit code. */
export async function runDoctor(argv: readonly string[]): Promise<number> {
  const line = parseLine('doctor', argv, options)
  if (line.help) {
    await write(process.stdout, writeHelp(DOCTOR_PAGE))
    return 0
  }
  if (line.inputs.length > 0) {
    throw new UserError(`ep-export doctor takes no “${line.inputs.join(' ')}”.`, {
      exitCode: 2,
      hint: 'Leave it out: ep-export check reads proposals.',
    })
  }
  const health = await examine(line)
  await write(process.stdout, line.json ? json(health) : tellHealth(health))
  return health.exitCode
}

const { bold, dim, green, red, yellow } = colors.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR)

/** All marks take as much room. */
const MARKS: Readonly<Record<Finding['state'], string>> = {
  good: green('ok  '),
  poor: yellow('note'),
  bad: red('bad '),
}

/** What was found, in aligned lines. */
export function tellHealth({ version, browsers, why, findings, first }: Health): string {
  const sources = Math.max(...browsers.map(({ source }) => source.length))
  const versions = Math.max(...browsers.map((browser) => versionOf(browser).length))
  const names = Math.max(...findings.map(({ name }) => name.length))
  const lines = [
    bold(`ep-export ${version}`),
    '',
    bold('Browsers, in the order in which they are tried'),
    ...browsers.map((browser) => {
      const { source, executable, trouble, used } = browser
      const place = [executable, trouble].filter((part) => part !== undefined).join(' ')
      const words = [source.padEnd(sources), versionOf(browser).padEnd(versions), place].filter((word) => word !== '')
      const row = `${used ? '> ' : '  '}${words.map(printable).join('  ')}`
      return executable === undefined ? dim(row) : row
    }),
    `${why}.`,
    '',
    bold('What a run needs'),
    ...findings.flatMap(({ name, state, fact, remedy }) => [
      `${MARKS[state]}  ${name.padEnd(names)}  ${printable(fact)}`,
      ...(remedy === undefined ? [] : [`${' '.repeat(names + 8)}${dim(printable(remedy))}`]),
    ]),
    '',
    first === undefined ? verdict(findings) : `${red(bold('The first thing to do:'))} ${printable(first)}`,
  ]
  return `${lines.join('\n')}\n`
}

function versionOf({ version = '' }: ListedBrowser): string {
  return version.replace(/^.*\//, '')
}

function verdict(findings: readonly Finding[]): string {
  return findings.some(({ state }) => state === 'bad') ? red('Something is bad.') : green('All is well.')
}
