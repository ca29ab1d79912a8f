import * as z from 'zod/mini'
import type { ArtifactKind } from '../model/artifact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type {
  ArtifactRecord,
  BrowserRecord,
  FailureRecord,
  Manifest,
  SettingsRecord,
  SourceRecord,
} from './manifest.ts'
import { OUTPUTS } from './outputs.ts'

/** What a schema must say of a type: each of its keys with the key's own type, and no other. */
type ShapeOf<Data> = { readonly [Key in keyof Data]-?: z.ZodMiniType<Data[Key]> }

/** Every kind of output; the compiler misses one that is left out. */
const KINDS = {
  pdf: 'pdf',
  html: 'html',
  'slides-html': 'slides-html',
  'slides-pdf': 'slides-pdf',
  'slides-md': 'slides-md',
  'slides-pptx': 'slides-pptx',
  'slides-png': 'slides-png',
  'slide-png': 'slide-png',
} as const satisfies { readonly [Kind in ArtifactKind]: Kind }

const count = z.int().check(z.gte(0))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** No way up, no root, no drive, no control: a path that stays where it is looked for. */
const path = z
  .string()
  .check(z.maxLength(4096), z.regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:\u0000-\u001f]+(?:\/[^/\\:\u0000-\u001f]+)*$/))
const commit = z.string().check(z.regex(/^[0-9a-f]{40,64}$/))

const browser: ShapeOf<BrowserRecord> = {
  version: z.string(),
  source: z.string().check(z.describe('Where it was found, such as embedded or --browser.')),
  sandbox: z.strictObject({ on: z.boolean(), why: z.string() }),
}

const settings: ShapeOf<SettingsRecord> = {
  outputs: z.array(z.enum(OUTPUTS)),
  paper: z.enum(['a4', 'letter']),
  deck: z.enum(['brief', 'review', 'full']),
  handout: z.boolean(),
  attachSource: z.boolean(),
  history: z.boolean(),
  profile: z
    .nullable(z.string())
    .check(z.describe('The family named for all proposals; null where each shows its own.')),
  configSha256: z
    .nullable(hash)
    .check(z.describe('Of what the config says of the outputs; null where that is nothing.')),
  sourceDateEpoch: z.nullable(z.string().check(z.regex(/^\d{1,11}$/))),
}

const source: ShapeOf<SourceRecord> = {
  path: path.check(z.describe('Seen from the root of its repository, else from where the run started.')),
  sha256: hash,
  commit: z.nullable(commit).check(z.describe('What was checked out; null where git knows nothing.')),
  changed: z.nullable(z.boolean()).check(z.describe('Whether the file differed from that commit.')),
  fetched: z
    .optional(z.array(z.strictObject({ url: z.string(), sha256: hash })))
    .check(z.describe('The images that were fetched for it from hosts that the operator named.')),
}

const artifact: ShapeOf<ArtifactRecord> = {
  path: path.check(z.describe('Seen from the folder of the manifest.')),
  kind: z.enum(KINDS),
  bytes: count,
  sha256: hash,
  source: path.check(z.describe('The path of one of the sources.')),
  pages: z.nullable(count),
  slides: z.nullable(count),
}

const diagnostic: z.ZodMiniType<Diagnostic> = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  hint: z.optional(z.string()),
  file: z.string(),
  line: z.optional(count),
  column: z.optional(count),
}) as z.ZodMiniType<Diagnostic>

const failure: ShapeOf<FailureRecord> = { source: z.string(), exitCode: count }

const manifest: ShapeOf<Manifest> = {
  manifest: z.literal(1).check(z.describe('The form of this file.')),
  tool: z.strictObject({ name: z.literal('ep-export'), version: z.string() }),
  browser: z.nullable(z.strictObject(browser)).check(z.describe('Null where nothing was printed.')),
  theme: z.strictObject({ name: z.string(), sha256: hash }),
  settings: z.strictObject(settings),
  sources: z.array(z.strictObject(source)),
  artifacts: z.array(z.strictObject(artifact)),
  diagnostics: z.array(diagnostic),
  failures: z.array(z.strictObject(failure)),
}

const schema: z.ZodMiniType<Manifest> = z.strictObject(manifest)

/**
 * A manifest that somebody else wrote.
 * @throws Error that names what does not fit.
 */
export function readManifest(text: string): Manifest {
  const result = schema.safeParse(JSON.parse(text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${issue?.path.join('.') || 'the whole'} does not fit`)
}

/** What `manifest.json` holds, as a JSON Schema of the draft 2020-12. */
export function manifestSchema(): Record<string, unknown> {
  const named = schema.check(
    z.meta({ title: 'Manifest', description: 'What a run of ep-export made, and from what. Lines count from 1.' }),
  )
  return { ...z.toJSONSchema(named, { target: 'draft-2020-12', io: 'output' }) }
}
