import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod/mini'
import { badValue } from '../model/bad-value.ts'
import { keysAt, unknownKey } from '../model/known-keys.ts'
import { nearest } from '../model/nearest.ts'
import type { FontStacks } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'

/** What a theme.yaml says. */
export interface ThemeSettings {
  readonly name: string
  readonly description: string
  /** The theme of the package whose looks it begins with. */
  readonly extends?: string | undefined
  /** Needed where it extends none. */
  readonly fonts?: FontStacks | undefined
}

const families = z.array(z.string()).check(z.minLength(1))

const schema: z.ZodMiniType<ThemeSettings> = z.strictObject({
  name: z.string(),
  description: z.string(),
  extends: z.optional(z.string()),
  fonts: z.optional(z.strictObject({ prose: families, code: families })),
})

/**
 * Reads a theme.yaml.
 * @throws UserError with exit code 2 that names the file, the line, and for an unknown key the nearest known one.
 */
export function readThemeSettings(file: string, source: string): ThemeSettings {
  const lines = new LineCounter()
  const document = parseDocument(source, { schema: 'core', lineCounter: lines })
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  const [error] = document.errors
  if (error !== undefined) {
    const [message = ''] = error.message.split(/ at line \d+|\n/)
    throw new UserError(`${at(error.pos[0])}: ${message.replace(/[.:]?$/, '.')}`, {
      exitCode: 2,
      hint: 'Mend the YAML there.',
      cause: error,
    })
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch (cause) {
    throw new UserError(`${file}: ${(cause as Error).message}.`, { exitCode: 2, hint: 'Mend the YAML there.', cause })
  }
  const result = schema.safeParse(value)
  if (result.success) return withFonts(file, result.data)
  const { issues } = result.error
  // A mistyped key is missing under its right name too, and what was typed helps more.
  const unknown = issues.map(unknownKey).find((key) => key !== undefined)
  if (unknown !== undefined) {
    const { key, path } = unknown
    const map = path.length === 0 ? document.contents : document.getIn(path, true)
    const pair = isMap(map) ? map.items.find(({ key: one }) => isScalar(one) && one.value === key) : undefined
    const known = keysAt(schema, path)
    const meant = nearest(key, known)
    throw new UserError(`${at(offsetOf(pair?.key))}: there is no setting ${[...path, key].join('.')}.`, {
      exitCode: 2,
      hint: meant === undefined ? `The settings are ${known.join(', ')}.` : `Did you mean ${meant}?`,
    })
  }
  const [issue] = issues
  const path = issue?.path ?? []
  throw new UserError(
    `${at(offsetOf(document.getIn(path, true)))}: ${issue === undefined ? 'it does not fit' : badValue(issue, value).fact}.`,
    { exitCode: 2, hint: NEEDED },
  )
}

/** Where a theme.yaml says what it extends, as `file:line:column`. */
export function placeOfExtends(file: string, source: string): string {
  const lines = new LineCounter()
  const { line, col } = lines.linePos(offsetOf(parseDocument(source, { lineCounter: lines }).get('extends', true)))
  return `${file}:${line}:${col}`
}

const NEEDED =
  'It needs name, description, and fonts with the lists prose and code, or extends with the name of a theme.'

function withFonts(file: string, settings: ThemeSettings): ThemeSettings {
  if (settings.fonts !== undefined || settings.extends !== undefined) return settings
  throw new UserError(`${file}:1:1: it has neither fonts nor extends.`, { exitCode: 2, hint: NEEDED })
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
