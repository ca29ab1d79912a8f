import { parse } from 'yaml'
import * as z from 'zod/mini'
import type { Theme } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'

/** The text files of a theme's folder by name, and where it stands, for messages. */
export interface ThemeFiles {
  /** As the user named it. */
  readonly folder: string
  readonly texts: ReadonlyMap<string, string>
}

const families = z.array(z.string()).check(z.minLength(1))

const themeSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  fonts: z.strictObject({ prose: families, code: families }),
})

/**
 * A theme from its folder: `theme.yaml`, `document.css`, `slides.css`, and any template that overrides one of the package's.
 * @throws UserError with exit code 2 that names the file, for a theme that cannot be used.
 */
export function readTheme({ folder, texts }: ThemeFiles, templates: ReadonlyMap<string, string>): Theme {
  const settings = readSettings(`${folder}/theme.yaml`, text(folder, texts, 'theme.yaml'))
  const own = [...texts].filter(([name]) => name.endsWith('.hbs') || name.endsWith('.js'))
  return {
    ...settings,
    documentCss: text(folder, texts, 'document.css'),
    slidesCss: text(folder, texts, 'slides.css'),
    templates: new Map([...templates, ...own.map(([name, source]) => [templateName(name), source] as const)]),
  }
}

/** `cover` for `cover.hbs`. */
export function templateName(file: string): string {
  return file.replace(/\.(hbs|js)$/, '')
}

function text(folder: string, texts: ReadonlyMap<string, string>, name: string): string {
  const found = texts.get(name)
  if (found !== undefined) return found
  throw new UserError(`The theme ${folder} has no ${name}.`, {
    exitCode: 2,
    hint: 'A theme is a folder with theme.yaml, document.css and slides.css.',
  })
}

function readSettings(file: string, source: string): z.infer<typeof themeSchema> {
  let value: unknown
  try {
    value = parse(source, { schema: 'core', maxAliasCount: 0 })
  } catch (cause) {
    throw new UserError(`${file} is no YAML: ${(cause as Error).message.split('\n')[0]}.`, { exitCode: 2, cause })
  }
  const result = themeSchema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UserError(`${file}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'it does not fit'}.`, {
    exitCode: 2,
    hint: 'It needs name, description, and fonts with the lists prose and code.',
  })
}
