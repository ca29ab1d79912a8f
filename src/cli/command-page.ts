import { HELP_OPTION, type Option, type OptionTable } from './option-table.ts'

/** What there is to know of a command, for its help and for completion. */
export interface CommandPage {
  /** The word that calls it; empty for the export, which has none. */
  readonly name: string
  /** What may stand after the name, one line for each way. */
  readonly usage: readonly string[]
  /** What it does, in a sentence or two. */
  readonly about: string
  readonly options: OptionTable
  /** Words that it takes besides options; undefined where it takes proposals. */
  readonly words?: readonly string[]
  /** Command lines without the first word, each with what it makes. */
  readonly examples: readonly (readonly [line: string, what: string])[]
  /** What its exit codes mean. */
  readonly exits: string
}

/** Columns of the help: longer lines are hard to read, and in fewer columns nothing can be explained. */
const MOST = 100
const FEWEST = 70

/**
 * What `--help` prints.
 *
 * @param others Commands that the help names too.
 * @param columns Of the terminal, where it is one.
 */
export function writeHelp(
  { name, usage, about, options, examples, exits }: CommandPage,
  others: readonly CommandPage[] = [],
  columns: number = process.stdout.columns ?? MOST,
): string {
  const room = Math.max(FEWEST, Math.min(MOST, columns))
  const call = name === '' ? 'ep-export' : `ep-export ${name}`
  const all = Object.entries<Option>({ ...options, help: HELP_OPTION })
  const groups = new Map<string, (readonly [string, string])[]>()
  for (const [long, option] of all) {
    const heading = option.group ?? 'Options'
    groups.set(heading, [...(groups.get(heading) ?? []), [headOf(long, option), option.about]])
  }
  if (others.length > 0)
    groups.set(
      'Commands, each with its own --help',
      others.map((other) => [`  ${other.name}`, other.about]),
    )
  const rows = examples.map(([line, what]) => [`${call} ${line}`.trimEnd(), what] as const)
  const width = Math.max(...[...groups.values()].flat().map(([head]) => head.length))
  return [
    ...usage.map((way) => `${call} ${way}`.trimEnd()),
    '',
    ...wrap(about, room),
    ...[...groups].flatMap(([heading, entries]) => ['', heading, ...columnsOf(entries, width, room)]),
    '',
    'Examples',
    ...columnsOf(rows, Math.max(...rows.map(([head]) => head.length)), room),
    '',
    // Each code stays beside what it means.
    ...wrap(`Exit codes: ${exits.replaceAll(' ', '\u00a0').replaceAll('\u00a0·\u00a0', '\u00a0· ')}`, room).map(
      (line) => line.replaceAll('\u00a0', ' '),
    ),
    '',
  ].join('\n')
}

/** `-o, --out DIR`, with room for the letter where there is none. */
function headOf(long: string, { short, value, choices }: Option): string {
  const shown = choices?.join('|') ?? value
  return `${short === undefined ? '    ' : `-${short}, `}--${long}${shown === undefined ? '' : ` ${shown}`}`
}

/** Two columns, the second going on below itself. */
function columnsOf(rows: readonly (readonly [string, string])[], width: number, room: number): string[] {
  return rows.flatMap(([head, text]) => {
    const [first = '', ...others] = wrap(text, room - width - 4)
    return [`  ${head.padEnd(width)}  ${first}`.trimEnd(), ...others.map((line) => `${' '.repeat(width + 4)}${line}`)]
  })
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
