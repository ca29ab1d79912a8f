import { parseArgs } from 'node:util'
import { UserError } from '../model/user-error.ts'
import { HELP_OPTION, noOption, noValue, type OptionTable, readValues, type ValuesOf } from './option-table.ts'

/** The command line of a command, checked. */
export type Line<Table extends OptionTable> = ValuesOf<Table> & {
  /** What stands there besides options. */
  readonly inputs: readonly string[]
  readonly help: boolean
}

/**
 * What stands after the name of a command.
 * @throws UserError with exit code 2 for an option or a value that the command does not have, with the one that was meant.
 */
export function parseLine<Table extends OptionTable>(
  command: string,
  argv: readonly string[],
  options: Table,
): Line<Table> {
  const table: OptionTable = { ...options, help: HELP_OPTION }
  const { values, positionals } = parsed(command, argv, table)
  return { ...readValues(options, values), inputs: positionals, help: values.help === true }
}

function parsed(
  command: string,
  argv: readonly string[],
  table: OptionTable,
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const known = Object.entries(table).map(
    ([name, { type, short, many = false }]) =>
      [
        name,
        { type: type === 'boolean' ? type : 'string', multiple: many, ...(short === undefined ? {} : { short }) },
      ] as const,
  )
  const help = `ep-export ${command} --help`
  try {
    return parseArgs({ args: [...argv], options: Object.fromEntries(known), allowPositionals: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'([^']*)'/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw noOption(option, table, help)
    const name = /--[\w-]+/.exec(option)?.[0] ?? option
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
    if (/does not take/.test(message)) throw noValue(name)
    throw new UserError(`${name} needs a value.`, { exitCode: 2, hint: `${help} says which.` })
  }
}
