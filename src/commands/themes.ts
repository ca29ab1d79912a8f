import { basename } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { isThere } from '../system/is-there.ts'
import { listFolders, packagePath, readTexts } from '../system/package-files.ts'
import { writeFolder } from '../system/write-folder.ts'
import { settingsOf } from '../theme/read-theme.ts'

/** A theme as a list of themes shows it. */
export interface ListedTheme {
  readonly name: string
  readonly description: string
  /** The theme that it is laid over; null for one that stands alone. */
  readonly extends: string | null
  /** Its folder, absolute. */
  readonly folder: string
}

/** The themes that come with the package, by their names. */
export async function listThemes(): Promise<ListedTheme[]> {
  const names = await listFolders(packagePath('themes'))
  return await Promise.all(
    names.map(async (name) => {
      const folder = packagePath(`themes/${name}`)
      const settings = settingsOf({ folder: `themes/${name}`, texts: (await readTexts(folder)) ?? new Map() })
      return { name: settings.name, description: settings.description, extends: settings.extends ?? null, folder }
    }),
  )
}

/**
 * Makes a folder with a commented theme to begin with.
 *
 * @param folder Its last part is the theme's name.
 * @throws UserError with exit code 2 for what cannot be a name, and 4 where something is there already.
 */
export async function newTheme(folder: string): Promise<void> {
  const name = basename(folder)
  if (!/^[\w][\w.-]*$/.test(name)) {
    throw new UserError(`“${name}” cannot be the name of a theme.`, {
      exitCode: 2,
      hint: 'Letters, digits, dots, hyphens and underscores can.',
    })
  }
  if (await isThere(folder)) {
    throw new UserError(`${folder} is there already.`, { exitCode: 4, hint: 'Name a folder that is not there yet.' })
  }
  const texts = (await readTexts(packagePath('templates/starter-theme'))) ?? new Map<string, string>()

  const filled = (text: string): string => text.replaceAll('NAME', name)
  const files = new Map([...texts].map(([file, text]) => [file, new TextEncoder().encode(filled(text))] as const))
  try {
    await writeFolder(folder, files, () => false)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // Nothing goes to an output folder here.
    throw new UserError(error.message, { exitCode: 4, hint: 'Name a folder in another place.', cause: error.cause })
  }
}
