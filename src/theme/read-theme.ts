import type { FontStacks, Theme } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'
import { CODE_POINTS, CODE_POINTS_OF_CODE } from './code-points.ts'
import { knownSettings } from './known-settings.ts'
import { readThemeSettings, type ThemeSettings } from './theme-settings.ts'

/** The text files of a theme's folder by name, and where it stands, for messages. */
export interface ThemeFiles {
  /** As the user named it. */
  readonly folder: string
  readonly texts: ReadonlyMap<string, string>
}

/** What stands under a theme: the theme that it extends, or at least the package's templates. */
export type Ground = Pick<Theme, 'templates'> & Partial<Theme>

/**
 * What the theme.yaml of a folder says.
 * @throws UserError with exit code 2 that names file and line, for one that cannot be used.
 */
export function settingsOf({ folder, texts }: ThemeFiles): ThemeSettings {
  const source = needed(folder, texts, 'theme.yaml')
  return knownSettings(source) ?? readThemeSettings(`${folder}/theme.yaml`, source)
}

/**
 * A theme from its folder: `theme.yaml`, the custom properties of both outputs in `palette.css`, `document.css`,
 * `slides.css`, and any template that overrides one of the package's.
 * @throws UserError with exit code 2 that names the file, for a theme that cannot be used.
 */
export function readTheme(files: ThemeFiles, settings: ThemeSettings, ground: Ground): Theme {
  const { folder, texts } = files
  const fonts = settings.fonts ?? ground.fonts ?? { prose: [], code: [] }
  const css = (file: string, under: string | undefined): string =>
    [
      under,
      settings.fonts === undefined ? undefined : stackRules(fonts),
      texts.get('palette.css'),
      needed(folder, texts, file),
    ]
      .filter((part) => part !== undefined)
      .join('\n')
  return {
    name: settings.name,
    description: settings.description,
    fonts,
    documentCss: css('document.css', ground.documentCss),
    slidesCss: css('slides.css', ground.slidesCss),
    templates: new Map([
      ...ground.templates,
      ...ownTemplates(texts).map(([name, source]) => [templateName(name), source] as const),
    ]),
  }
}

/** The templates and scripts among a folder's files. */
export function ownTemplates(texts: ReadonlyMap<string, string>): [file: string, source: string][] {
  return [...texts].filter(([name]) => name.endsWith('.hbs') || name.endsWith('.js'))
}

/** `cover` for `cover.hbs`. */
export function templateName(file: string): string {
  return file.replace(/\.(hbs|js)$/, '')
}

/** The families as the custom properties that every style sheet sets its text with. */
function stackRules({ prose, code }: FontStacks): string {
  return `:root {\n  --prose: ${stack(prose, 'sans-serif')};\n  --mono: ${stack([...code, CODE_POINTS_OF_CODE], 'monospace')};\n}`
}

function stack(families: readonly string[], generic: string): string {
  const quoted = [...families, CODE_POINTS].map((family) => `"${family.replace(/["\\\n;{}]/g, '')}"`)
  return [...quoted, generic].join(', ')
}

function needed(folder: string, texts: ReadonlyMap<string, string>, name: string): string {
  const found = texts.get(name)
  if (found !== undefined) return found
  throw new UserError(`The theme ${folder} has no ${name}.`, {
    exitCode: 2,
    hint: 'A theme is a folder with theme.yaml, document.css and slides.css.',
  })
}
