import type { Noted } from '../model/diagnostic.ts'
import type { Field } from './field.ts'
import type { FrontMatter } from './front-matter.ts'
import { readLooseFields } from './loose-fields.ts'
import { readYamlFields } from './yaml-fields.ts'

/** The fields of a document's front matter: as YAML, or line by line with a warning where it is no valid YAML. */
export function readFrontMatter(frontMatter: FrontMatter | undefined, file: string): Noted<Field[]> {
  if (!frontMatter) return { value: [], notes: [] }
  const { content, line } = frontMatter
  const fields = readYamlFields(content, line)
  if (fields) return { value: fields, notes: [] }
  return {
    value: readLooseFields(content, line),
    notes: [
      {
        code: 'invalid-front-matter',
        severity: 'warning',
        message: 'The front matter is no valid YAML; it was read line by line.',
        hint: 'Put values with a colon, an @ or a quote in double quotes, and start list items with “- ”.',
        file,
        line,
      },
    ],
  }
}

/** The fields of a sidecar file such as `kep.yaml`. */
export function readSidecar(text: string | undefined): Field[] {
  if (text === undefined) return []
  const bare = text.replace(/^\uFEFF/, '')
  return readYamlFields(bare, 0) ?? readLooseFields(bare, 0)
}
