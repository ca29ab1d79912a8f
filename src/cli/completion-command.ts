import { listThemes } from '../commands/themes.ts'
import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'
import { PROFILES } from '../read/profiles/profiles.ts'
import { writeHelp } from './command-page.ts'
import { COMMAND_PAGES } from './command-pages.ts'
import { bashCompletion } from './completion/bash.ts'
import { type CompletedCommand, completionTable } from './completion/completion-table.ts'
import { fishCompletion } from './completion/fish.ts'
import { zshCompletion } from './completion/zsh.ts'
import { COMPLETION_PAGE, SHELLS } from './completion-page.ts'
import { parseLine } from './parse-line.ts'
import { write } from './streams.ts'

const WRITERS: Readonly<Record<(typeof SHELLS)[number], (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** The completion command: prints the script of a shell. */
export async function runCompletion(argv: readonly string[]): Promise<number> {
  const { inputs, help } = parseLine('completion', argv, {})
  await write(process.stdout, help ? writeHelp(COMPLETION_PAGE) : await scriptFor(inputs))
  return 0
}

async function scriptFor(words: readonly string[]): Promise<string> {
  const [typed = ''] = words
  const shell = words.length === 1 ? SHELLS.find((one) => one === typed) : undefined
  if (shell === undefined) {
    const meant = words.length === 1 ? nearest(typed, SHELLS) : undefined
    const message = words.length === 0 ? 'No shell is named.' : `There is no completion for ${words.join(' ')}.`
    const hint = meant === undefined ? `Name one of ${SHELLS.join(', ')}.` : `Did you mean ${meant}?`
    throw new UserError(message, { exitCode: 2, hint })
  }
  const themes = await listThemes()
  const names = { themes: themes.map(({ name }) => name), profiles: PROFILES.map(({ name }) => name) }
  return WRITERS[shell](completionTable(COMMAND_PAGES, names))
}
