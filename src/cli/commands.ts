/** Runs a command on what stands after its name, and gives the exit code. */
export type Command = (argv: readonly string[]) => Promise<number>

/** The commands by the first word of the command line, each loaded when it is called. Any other word is an input to export. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check-command.ts')).runCheck,
  read: async () => (await import('./read-command.ts')).runRead,
  list: async () => (await import('./list-command.ts')).runList,
  themes: async () => (await import('./themes-command.ts')).runThemes,
}

/** What runs where no command is named. */
export async function runExport(argv: readonly string[]): Promise<number> {
  return (await import('./run-export.ts')).runExport(argv)
}
