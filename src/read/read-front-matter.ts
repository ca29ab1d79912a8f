import type { Noted } from '../model/diagnostic.ts'
import type { Field } from './field.ts'
import type { FrontMatter, FrontMatterLanguage } from './front-matter.ts'
import { readLooseFields } from './loose-fields.ts'
import { readTomlFields } from './toml-fields.ts'
import { readYamlFields } from './yaml-fields.ts'

const NAMES: Readonly<Record<FrontMatterLanguage, string>> = { yaml: 'YAML', toml: 'TOML', json: 'JSON' }

const HINTS: Readonly<Record<FrontMatterLanguage, string>> = {
  yaml: 'Put values with a colon, an @ or a quote in double quotes, and start list items with “- ”.',
  toml: 'Write every field as “key = "value"”.',
  json: 'Put names and values in double quotes, and a comma after each but the last.',
}

/** The fields of a document's front matter: in its language, or line by line with a warning where it is not valid in it. */
export function readFrontMatter(frontMatter: FrontMatter | undefined, file: string): Noted<Field[]> {
  if (!frontMatter) return { value: [], notes: [] }
  const { language, content, line } = frontMatter
  const fields = read(frontMatter)
  if (fields) return { value: fields, notes: [] }
  return {
    value: readLooseFields(language === 'toml' ? content.replace(/^([^=:\n]*?)\s*=/gm, '$1:') : content, line),
    notes: [
      {
        code: 'invalid-front-matter',
        severity: 'warning',
        message: `The front matter is no valid ${NAMES[language]}; it was read line by line.`,
        hint: HINTS[language],
        file,
        line,
      },
    ],
  }
}

function read({ language, content, line }: FrontMatter): Field[] | undefined {
  if (language === 'toml') return readTomlFields(content, line)
  // JSON is YAML; its first brace stands on the line before.
  return language === 'json' ? readYamlFields(`{\n${content}}`, line - 1) : readYamlFields(content, line)
}

/** The fields of a sidecar file such as `kep.yaml`. */
export function readSidecar(text: string | undefined): Field[] {
  if (text === undefined) return []
  const bare = text.replace(/^\uFEFF/, '')
  return readYamlFields(bare, 0) ?? readLooseFields(bare, 0)
}
