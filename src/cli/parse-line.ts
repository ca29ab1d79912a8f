import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'

/** Options as Node's parser of command lines takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>

interface Configuration<Known extends Options> {
  readonly args: string[]
  readonly options: Known
  readonly allowPositionals: true
}

type Parsed<Known extends Options> = ReturnType<typeof parseArgs<Configuration<Known>>>

/**
 * What stands after the name of a command.
 * @throws UserError with exit code 2 for an option that the command does not have, with the one that was meant.
 */
export function parseLine<Known extends Options>(
  command: string,
  argv: readonly string[],
  options: Known,
): Parsed<Known> {
  try {
    return parseArgs<Configuration<Known>>({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const named = /Unknown option '(-+)([^']+)'/.exec(message)
    if (named === null) {
      const [sentence = ''] = message.split('. ')
      throw new UserError(`${sentence.replace(/\.?$/, '')}.`, {
        exitCode: 2,
        hint: `ep-export ${command} --help lists the options.`,
      })
    }
    const [, dashes = '', name = ''] = named
    const meant = nearest(name, Object.keys(options))
    throw new UserError(`There is no option ${dashes}${name}.`, {
      exitCode: 2,
      hint: meant === undefined ? `ep-export ${command} --help lists them.` : `Did you mean --${meant}?`,
    })
  }
}
