import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import * as z from 'zod/mini'
import type { SandboxWish } from '../browser/sandbox.ts'
import { DECK_DEPTHS, DECK_PARTS, type DeckDepth, type DeckPart, type SectionPart } from '../deck/deck-plan.ts'
import { badValue } from '../model/bad-value.ts'
import type { Severity } from '../model/diagnostic.ts'
import { keysAt, unknownKey } from '../model/known-keys.ts'
import { CEILINGS, type LimitName, type Limits } from '../model/limits.ts'
import { nearest } from '../model/nearest.ts'
import type { Profile } from '../model/profile.ts'
import type { Paper } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'
import { OUTPUTS, type Output } from '../record/outputs.ts'
import { findConfig, readConfigFile } from '../system/find-config.ts'
import { reasonOf } from '../system/reason.ts'
import { profileSchema } from './profile-settings.ts'

const count = z.int().check(z.positive())
const seconds = z.number().check(z.positive())

/** A deck's plan as a config may give it. */
interface DeckSettings {
  readonly depth?: DeckDepth | undefined
  readonly slides?: (DeckPart | SectionPart)[] | undefined
  readonly drop?: DeckPart[] | undefined
}

/** What an operator may set once for a whole repository. The command line wins over it. */
export interface Config {
  /** Globs that say which files are proposals, in place of the usual names. */
  readonly proposals?: string[] | undefined
  readonly out?: string | undefined
  readonly outputs?: Output[] | undefined
  /** A theme's name, or a folder seen from the config's own. */
  readonly theme?: string | undefined
  readonly paper?: Paper | undefined
  /** How far decks go, and which parts they have in which order. */
  readonly deck?: DeckSettings | undefined
  /** Whether the deck's PDF has its notes, a sheet a slide. */
  readonly handout?: boolean | undefined
  /** Whether the document's PDF carries the proposal's file inside. */
  readonly attachSource?: boolean | undefined
  /** Whether documents have their history from git. */
  readonly history?: boolean | undefined
  /** Whether the sections of documents are numbered, where their authors have not done so. */
  readonly numbered?: boolean | undefined
  readonly strict?: boolean | undefined
  readonly jobs?: number | undefined
  /** Seconds. */
  readonly timeout?: number | undefined
  /** Whether to run where Chrome's own sandbox cannot be. */
  readonly sandbox?: SandboxWish | undefined
  /** Families of proposals besides the known ones, by their names. */
  readonly profiles?: Record<string, Omit<Profile, 'name'>> | undefined
  /** How much each rule of `check` matters, by its code, where that is not as the rule has it. */
  readonly rules?: Record<string, Severity | 'off'> | undefined
  /** How much of anything a proposal may be, ask for or take. */
  readonly limits?: Partial<Limits> | undefined
  /** Public hosts that images may be fetched from. */
  readonly allowHost?: string[] | undefined
  /** The repository that issue numbers, mentions and commits in a text are of. */
  readonly repository?: string | undefined
  /** What dollars in a text mean. */
  readonly math?: { readonly singleDollar?: boolean | undefined } | undefined
}

const deckPart = z.enum(DECK_PARTS)

const deckSchema: z.ZodMiniType<DeckSettings> = z.strictObject({
  depth: z.optional(z.enum(DECK_DEPTHS)),
  slides: z.optional(z.array(z.union([deckPart, z.strictObject({ section: z.string() })]))),
  drop: z.optional(z.array(deckPart)),
})

const limitsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(CEILINGS).map(([name, most]) => [name, z.optional(z.int().check(z.positive(), z.maximum(most)))]),
  ),
) as z.ZodMiniType<Partial<Record<LimitName, number>>>

const settings = {
  proposals: z.optional(z.array(z.string())),
  out: z.optional(z.string()),
  outputs: z.optional(z.array(z.enum(OUTPUTS))),
  theme: z.optional(z.string()),
  paper: z.optional(z.enum(['a4', 'letter'])),
  deck: z.optional(deckSchema),
  handout: z.optional(z.boolean()),
  attachSource: z.optional(z.boolean()),
  history: z.optional(z.boolean()),
  numbered: z.optional(z.boolean()),
  strict: z.optional(z.boolean()),
  jobs: z.optional(count),
  timeout: z.optional(seconds),
  sandbox: z.optional(z.enum(['auto', 'require'])),
  limits: z.optional(limitsSchema),
  allowHost: z.optional(z.array(z.string())),
  repository: z.optional(z.string()),
  math: z.optional(z.strictObject({ singleDollar: z.optional(z.boolean()) })),
  profiles: z.optional(z.record(z.string(), profileSchema)),
  rules: z.optional(z.record(z.string(), z.enum(['off', 'error', 'warning', 'hint']))),
}

const configSchema: z.ZodMiniType<Config> = z.strictObject(settings)

/**
 * The configuration of a run: the file named, else the nearest at or above the first input, else nothing.
 * @throws UserError with exit code 2 that names the file and the key.
 */
export async function readConfig(input: string | undefined, named: string | undefined): Promise<Config> {
  const found = named === undefined ? await findConfig(input) : await readConfigFile(named)
  if (found === undefined) {
    if (named === undefined) return {}
    const reason = await readFile(named).then(() => 'it is no text', reasonOf)
    const hint = 'Check the path, or leave out --config.'
    throw new UserError(`The config file ${named} cannot be read: ${reason}.`, { exitCode: 2, hint })
  }
  let value: unknown
  try {
    value = parse(found.text, { schema: 'core', maxAliasCount: 0 })
  } catch (cause) {
    const [place] = cause instanceof YAMLParseError ? (cause.linePos ?? []) : []
    const [message = ''] = (cause as Error).message.split(/ at line \d+|\n/)
    const where = place === undefined ? found.file : `${found.file}:${place.line}:${place.col}`
    throw new UserError(`${where}: ${message.replace(/[.:]?$/, '.')}`, { exitCode: 2, hint: MEND_YAML, cause })
  }
  if (found.inPackage) value = ofPackage(found.file, value)
  const config = checkConfig(found.file, value ?? {})
  if (config.rules !== undefined) await refuseUnknownRules(found.file, Object.keys(config.rules))
  return isFolder(config.theme) ? { ...config, theme: resolve(dirname(found.file), config.theme) } : config
}

/** What a package.json says under our key: one that was found has it, one that was named may not. */
function ofPackage(file: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'ep-export'))
    return (value as Record<string, unknown>)['ep-export']
  throw new UserError(`${file}: there is no key ep-export.`, { exitCode: 2, hint: 'Add it with the settings in it.' })
}

/** Whether a theme is named by its folder: the config's own ground counts then, not where the run started. */
function isFolder(theme: string | undefined): theme is string {
  return theme !== undefined && /^\.|[\\/]/.test(theme)
}

async function refuseUnknownRules(file: string, codes: readonly string[]): Promise<void> {
  // Loaded only where a config names rules, so that an export does not wait for them.
  const { ruleCodes } = await import('../check/rules.ts')
  for (const code of codes) {
    if (ruleCodes.includes(code)) continue
    const meant = nearest(code, ruleCodes)
    throw new UserError(`${file}: there is no rule ${code}.`, {
      exitCode: 2,
      hint: meant === undefined ? `The rules are ${ruleCodes.join(', ')}.` : `Did you mean ${meant}?`,
    })
  }
}

function checkConfig(file: string, value: unknown): Config {
  const result = configSchema.safeParse(value)
  if (result.success) return result.data
  const { issues } = result.error
  // A mistyped key may be missing under its right name too, and what was typed helps more.
  const unknown = issues.map(unknownKey).find((key) => key !== undefined)
  if (unknown !== undefined) {
    const { key, path } = unknown
    const known = keysAt(configSchema, path)
    const meant = nearest(key, known)
    throw new UserError(`${file}: there is no setting ${[...path, key].join('.')}.`, {
      exitCode: 2,
      hint: meant === undefined ? `The settings are ${known.join(', ')}.` : `Did you mean ${meant}?`,
    })
  }
  const [issue] = issues
  const { fact, hint } = issue === undefined ? { fact: 'it does not fit', hint: MEND_YAML } : badValue(issue, value)
  throw new UserError(`${file}: ${fact}.`, {
    exitCode: 2,
    hint:
      issue?.path[0] === 'deck' && issue.path.length > 2 && !hint.startsWith('Did you mean')
        ? `The parts of a deck are ${DECK_PARTS.join(', ')}, or section: HEADING.`
        : hint,
  })
}

const MEND_YAML = 'Mend the YAML there.'
