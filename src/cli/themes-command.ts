import { listThemes, newTheme } from '../commands/themes.ts'
import { UserError } from '../model/user-error.ts'
import { type CommandPage, writeHelp } from './command-page.ts'
import { json as asJson } from './json.ts'
import type { OptionTable } from './option-table.ts'
import { parseLine } from './parse-line.ts'
import { write } from './streams.ts'

const options = {
  json: { type: 'boolean', about: 'Print the list as JSON' },
} as const satisfies OptionTable

/** What there is to know of `themes`. */
export const THEMES_PAGE: CommandPage = {
  name: 'themes',
  usage: ['', 'new NAME'],
  about: 'Lists the themes there are, or makes the folder NAME with a commented theme to begin with.',
  options,
  words: ['new'],
  examples: [
    ['new brand', './brand, for --theme ./brand'],
    ['--json', 'the list for a program'],
  ],
  exits: '0 done · 2 wrong usage · 4 the folder is there already, or cannot be written',
}

/** The themes command: lists themes or begins one, and gives the exit code. */
export async function runThemes(argv: readonly string[]): Promise<number> {
  const { inputs, json, help } = parseLine('themes', argv, options)
  const [verb, folder, ...others] = inputs
  if (help) await write(process.stdout, writeHelp(THEMES_PAGE))
  else if (verb === undefined) await write(process.stdout, await listing(json ?? false))
  else if (verb === 'new' && folder !== undefined && others.length === 0) {
    await newTheme(folder)
    await write(process.stdout, `${folder}\n`)
  } else {
    const message =
      inputs.join(' ') === 'new' ? 'The new theme has no name.' : `ep-export themes takes no “${inputs.join(' ')}”.`
    throw new UserError(message, { exitCode: 2, hint: 'Make one with: ep-export themes new NAME.' })
  }
  return 0
}

async function listing(json: boolean): Promise<string> {
  const themes = await listThemes()
  if (json) return asJson(themes)
  const width = Math.max(...themes.map(({ name }) => name.length))
  const indent = ' '.repeat(width + 2)
  return themes
    .map(({ name, description, folder }) => `${name.padEnd(width)}  ${description}\n${indent}${folder}\n`)
    .join('')
}
