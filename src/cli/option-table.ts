import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'

/** One option of a command: what is parsed, explained by the help and offered by completion. */
export interface Option {
  /** A `count` is a whole number. */
  readonly type: 'boolean' | 'string' | 'number' | 'count'
  readonly short?: string
  /** The heading of the help that it stands under; none means the only or the last one. */
  readonly group?: string
  readonly about: string
  /** What the help calls its value: `DIR`. */
  readonly value?: string
  readonly choices?: readonly string[]
  /** Whether it may be given again, each time with a value that counts too. */
  readonly many?: true
  /** What completion offers as its value, besides the choices. */
  readonly offers?: 'file' | 'folder' | 'theme' | 'profile'
}

/** The options of a command by their long names, in the order of the help. */
export type OptionTable = Readonly<Record<string, Option>>

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

type ValueOf<One extends Option> = One extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : One['type'] extends 'boolean'
    ? boolean
    : One['type'] extends 'number' | 'count'
      ? number
      : One extends { readonly many: true }
        ? readonly string[]
        : string

/** The options of a command line by their names in camel case. What was not typed is undefined, so that a config can say it. */
export type ValuesOf<Table extends OptionTable> = {
  readonly [Name in keyof Table & string as Camel<Name>]: ValueOf<Table[Name]> | undefined
}

/** Every command has it. */
export const HELP_OPTION: Option = { type: 'boolean', short: 'h', about: 'Show this' }

/**
 * The values of the options as a parser found them, each held against what its option takes.
 *
 * @param found By the long names.
 * @throws UserError with exit code 2 for a value that an option does not take.
 */
export function readValues<Table extends OptionTable>(
  table: Table,
  found: Readonly<Record<string, unknown>>,
): ValuesOf<Table> {
  const values = Object.entries(table).map(([name, option]) => [camel(name), readValue(name, option, found[name])])
  return Object.fromEntries(values)
}

function readValue(name: string, option: Option, found: unknown): unknown {
  if (found === undefined || option.type === 'boolean') return found
  const all = [found].flat()
  return option.many ? all.map((one) => readOne(name, option, one)) : readOne(name, option, all.at(-1))
}

function readOne(name: string, { type, choices, value }: Option, found: unknown): unknown {
  const text = String(found)
  if (text === '') {
    const what = choices === undefined ? `: --${name} ${value ?? 'VALUE'}` : `: ${choices.join(', ')}`
    throw new UserError(`--${name} needs a value.`, { exitCode: 2, hint: `Give one after it${what}.` })
  }
  if (type === 'number' || type === 'count') {
    const number = Number(text)
    if (number > 0 && (type === 'count' ? Number.isSafeInteger(number) : Number.isFinite(number))) return number
    throw new UserError(`--${name} needs a ${type === 'count' ? 'whole number' : 'number'} above 0, and got ${text}.`, {
      exitCode: 2,
      hint: `Write it in digits: --${name} 2.`,
    })
  }
  if (choices === undefined || choices.includes(text)) return text
  const meant = nearest(text, choices)
  throw new UserError(`--${name} cannot be ${text}.`, {
    exitCode: 2,
    hint: meant === undefined ? `It takes ${listed(choices)}.` : `Did you mean ${meant}?`,
  })
}

/** `a, b or c`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** `browserEndpoint` for `browser-endpoint`. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** What is told of an option that is given a value and takes none. */
export function noValue(option: string): UserError {
  return new UserError(`${option} takes no value.`, { exitCode: 2, hint: `Write ${option} alone.` })
}

/** What is told of an option that a command does not have, with the one that was meant. */
export function noOption(typed: string, table: OptionTable, help: string): UserError {
  const meant = nearest(typed.replace(/^-+/, ''), [...Object.keys(table), 'help'])
  return new UserError(`There is no option ${typed}.`, {
    exitCode: 2,
    hint: meant === undefined ? `${help} lists them.` : `Did you mean --${meant}?`,
  })
}
