import { listThemes, newTheme } from '../commands/themes.ts'
import { UserError } from '../model/user-error.ts'
import { parseLine } from './parse-line.ts'
import { write } from './streams.ts'

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const HELP = `ep-export themes
ep-export themes new NAME

Lists the themes there are, or makes the folder NAME with a commented theme to begin with.

  --json    Print the list as JSON
  -h, --help

  ep-export themes new brand
  ep-export EP-012.md --theme ./brand

Exit codes: 0 done · 2 wrong usage · 4 the folder is there already, or cannot be written
`

/** The themes command: lists themes or begins one, and gives the exit code. */
export async function runThemes(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseLine('themes', argv, options)
  const [verb, folder, ...others] = positionals
  if (values.help) await write(process.stdout, HELP)
  else if (verb === undefined) await write(process.stdout, await listing(values.json ?? false))
  else if (verb === 'new' && folder !== undefined && others.length === 0) {
    await newTheme(folder)
    await write(process.stdout, `${folder}\n`)
  } else {
    throw new UserError(`ep-export themes does not know what “${positionals.join(' ')}” means.`, {
      exitCode: 2,
      hint: 'It lists them by itself, and makes one with: themes new NAME.',
    })
  }
  return 0
}

async function listing(json: boolean): Promise<string> {
  const themes = await listThemes()
  if (json) return `${JSON.stringify(themes, null, 2)}\n`
  const width = Math.max(...themes.map(({ name }) => name.length))
  const indent = ' '.repeat(width + 2)
  return themes
    .map(({ name, description, folder }) => `${name.padEnd(width)}  ${description}\n${indent}${folder}\n`)
    .join('')
}
