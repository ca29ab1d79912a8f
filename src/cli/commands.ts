import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'
import { isThere } from '../system/is-there.ts'

/** Runs a command on what stands after its name, and gives the exit code. */
export type Command = (argv: readonly string[]) => Promise<number>

/** The commands by the first word of the command line, each loaded when it is called. Any other word is an input to export. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check-command.ts')).runCheck,
  read: async () => (await import('./read-command.ts')).runRead,
  list: async () => (await import('./list-command.ts')).runList,
  completion: async () => (await import('./completion-command.ts')).runCompletion,
  doctor: async () => (await import('./doctor-command.ts')).runDoctor,
  verify: async () => (await import('./verify-command.ts')).runVerify,
  themes: async () => (await import('./themes-command.ts')).runThemes,
}

/**
 * What runs where no command is named.
 * @throws UserError with exit code 2 for a first word that is no file and nearly a command or the name of an option.
 */
export async function runExport(argv: readonly string[]): Promise<number> {
  const [word = ''] = argv
  if (/^[a-z]+$/i.test(word) && !(await isThere(word))) {
    const meant = await meantBy(word)
    if (meant !== undefined) {
      const hint = `Did you mean ep-export ${meant}?`
      throw new UserError(`There is no command and no file ${word}.`, { exitCode: 2, hint })
    }
  }
  return (await import('./run-export.ts')).runExport(argv)
}

async function meantBy(word: string): Promise<string | undefined> {
  const { EXPORT_PAGE } = await import('./options.ts')
  const named = word.toLowerCase()
  if (named === 'export') return 'FILE, without a word before it'
  return named === 'help' || Object.hasOwn(EXPORT_PAGE.options, named)
    ? `--${named}`
    : nearest(word, Object.keys(commands))
}
