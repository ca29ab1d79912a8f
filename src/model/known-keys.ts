import type * as z from 'zod/mini'

/** A key that a schema does not know, and where it stands. */
export interface UnknownKey {
  readonly key: string
  readonly path: readonly PropertyKey[]
}

/** The unknown key that an issue is about, if it is about one. */
export function unknownKey(issue: z.core.$ZodIssue): UnknownKey | undefined {
  if (issue.code === 'unrecognized_keys') return { key: issue.keys[0] ?? '', path: issue.path }
  if (issue.code === 'invalid_key') return { key: String(issue.path.at(-1)), path: issue.path.slice(0, -1) }
  if (issue.code !== 'invalid_union') return undefined
  const found = issue.errors.flat().map(unknownKey)
  const inner = found.find((each) => each !== undefined)
  return inner === undefined ? undefined : { key: inner.key, path: [...issue.path, ...inner.path] }
}

/** The keys that a schema knows at a path; none where it takes any. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const [step, ...rest] = path
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return keysAt(def.innerType, path)
    case 'pipe':
      return keysAt(def.in, path)
    case 'union':
      return def.options.flatMap((option) => keysAt(option, path))
    case 'array':
      return step === undefined ? [] : keysAt(def.element, rest)
    case 'record':
      return step === undefined ? keysOf(def.keyType) : keysAt(def.valueType, rest)
    case 'object': {
      if (step === undefined) return Object.keys(def.shape)
      const inner = def.shape[String(step)]
      return inner === undefined ? [] : keysAt(inner, rest)
    }
    default:
      return []
  }
}

function keysOf(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'enum' ? Object.values(def.entries).map(String) : []
}
