import { nearest } from '../model/nearest.ts'
import type { Theme } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'
import { listFolders, packagePath, readTexts } from '../system/package-files.ts'
import { type Ground, ownTemplates, readTheme, settingsOf, type ThemeFiles, templateName } from '../theme/read-theme.ts'
import { placeOfExtends } from '../theme/theme-settings.ts'

/**
 * A theme by name, or the folder that holds one.
 *
 * @param from The config file that names it; undefined where no config does.
 * @throws UserError with exit code 2 that names the themes there are, or what is wrong with the one.
 */
export async function loadTheme(named: string, from?: string | undefined): Promise<Theme> {
  const isPath = /[\\/]/.test(named) || named.startsWith('.')
  const texts = await readTexts(isPath ? named : packagePath(`themes/${named}`))
  if (texts === undefined) throw await noTheme(named, isPath, from)
  const files = { folder: isPath ? named : `themes/${named}`, texts }
  const settings = settingsOf(files)
  if (ownTemplates(texts).length > 0) (await import('../theme/check-templates.ts')).checkTemplates(files)
  if (isPath) (await import('../theme/check-styles.ts')).checkStyles(files)
  const { extends: under } = settings
  return readTheme(files, settings, under === undefined ? await bareGround() : await extended(files, under, named))
}

async function bareGround(): Promise<Ground> {
  const templates = await readTexts(packagePath('templates'))
  return { templates: new Map([...(templates ?? [])].map(([name, source]) => [templateName(name), source] as const)) }
}

/** Only the package's own are extended, by name, so that a folder means the same wherever it stands. */
async function extended({ folder, texts }: ThemeFiles, under: string, named: string): Promise<Theme> {
  const names = await listFolders(packagePath('themes'))
  if (names.includes(under) && under !== named) return await loadTheme(under)
  const meant = nearest(under, names)
  const place = placeOfExtends(`${folder}/theme.yaml`, texts.get('theme.yaml') ?? '')
  throw new UserError(`${place}: it extends ${under}, which is no theme of the package.`, {
    exitCode: 2,
    hint: meant === undefined ? `Those are ${names.join(', ')}.` : `Did you mean ${meant}?`,
  })
}

async function noTheme(named: string, isPath: boolean, from: string | undefined): Promise<UserError> {
  const start = from === undefined ? 'There' : `${from}: there`
  const names = await listFolders(packagePath('themes'))
  if (isPath) {
    const hint = `Check the path, or name one of ${names.join(', ')}.`
    return new UserError(`${start} is no theme folder ${named}.`, { exitCode: 2, hint })
  }
  const meant = nearest(named, names)
  return new UserError(`${start} is no theme ${named}.`, {
    exitCode: 2,
    hint: meant === undefined ? `The themes are ${names.join(', ')}; a path names your own.` : `Did you mean ${meant}?`,
  })
}
