import { nearest } from '../model/nearest.ts'
import type { Theme } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'
import { listFolders, packagePath, readTexts } from '../system/package-files.ts'
import { readTheme, templateName } from '../theme/read-theme.ts'

/**
 * A theme by name, or the folder that holds one.
 * @throws UserError with exit code 2 that names the themes there are.
 */
export async function loadTheme(named: string): Promise<Theme> {
  const isPath = /[\\/]/.test(named) || named.startsWith('.')
  const [texts, templates] = await Promise.all([
    readTexts(isPath ? named : packagePath(`themes/${named}`)),
    readTexts(packagePath('templates')),
  ])
  if (texts === undefined) throw await noTheme(named, isPath)
  return readTheme(
    { folder: isPath ? named : `themes/${named}`, texts },
    new Map([...(templates ?? [])].map(([name, source]) => [templateName(name), source] as const)),
  )
}

async function noTheme(named: string, isPath: boolean): Promise<UserError> {
  if (isPath) return new UserError(`There is no theme folder ${named}.`, { exitCode: 2 })
  const names = await listFolders(packagePath('themes'))
  const meant = nearest(named, names)
  return new UserError(`There is no theme ${named}.`, {
    exitCode: 2,
    hint: meant === undefined ? `The themes are ${names.join(', ')}; a path names your own.` : `Did you mean ${meant}?`,
  })
}
