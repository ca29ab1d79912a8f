import * as z from 'zod/mini'
import type { Profile, ProfileMetadata, ProfileSection, Sign } from '../model/profile.ts'
import { SECTION_KINDS } from '../model/section-kind.ts'

const names = z.array(z.string().check(z.minLength(1)))

const signSchema: z.ZodMiniType<Sign> = z.strictObject({
  file: z.optional(z.string()),
  id: z.optional(z.string()),
  heading: z.optional(z.string()),
  fields: z.optional(names),
  headings: z.optional(names),
  words: z.optional(z.string()),
})

const metadataSchema: z.ZodMiniType<ProfileMetadata> = z.strictObject({
  place: z._default(
    z.enum(['front matter', 'lines', 'list', 'sidecar'], 'front matter, lines, list or sidecar'),
    'lines',
  ),
  sidecar: z.optional(
    z.string().check(z.regex(/^[\w-][\w.-]*\.ya?ml$/, 'the name of a YAML file that stands beside proposals')),
  ),
  required: z.optional(
    z.strictObject({
      status: z.optional(z.string()),
      authors: z.optional(z.string()),
      created: z.optional(z.string()),
    }),
  ),
})

const sectionSchema: z.ZodMiniType<ProfileSection> = z.pipe(
  z.union([
    z.string(),
    z.strictObject({
      title: z.string(),
      kinds: z.optional(z.array(z.enum(SECTION_KINDS))),
      inner: z.optional(names),
      essential: z.optional(z.boolean()),
      body: z.optional(z.string()),
    }),
  ]),
  z.transform((section): ProfileSection => (typeof section === 'string' ? { title: section } : section)),
)

/** What a config may say of a family; its name is the key that it stands under. */
export const profileSchema: z.ZodMiniType<Omit<Profile, 'name'>> = z.strictObject({
  title: z.string('every profile has a title'),
  signs: z._default(z.array(signSchema), []),
  metadata: z._default(metadataSchema, { place: 'lines' }),
  kinds: z.optional(z.partialRecord(z.enum(SECTION_KINDS), names)),
  statuses: z.optional(names),
  sections: z.optional(z.array(sectionSchema)),
  exact: z.optional(z.boolean()),
})
