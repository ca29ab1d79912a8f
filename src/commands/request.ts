import type { SandboxWish } from '../browser/sandbox.ts'
import type { RuleSettings } from '../check/check-proposals.ts'
import type { Repository } from '../content/repository.ts'
import type { DeckDepth, DeckPlan } from '../deck/deck-plan.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Paper } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'
import type { Output } from '../record/outputs.ts'
import type { AllowedHost } from '../system/allowed-hosts.ts'
import { findConfig } from '../system/find-config.ts'
import type { Config } from './config.ts'
import { configOf } from './config-of.ts'
import { hostsOf } from './hosts-of.ts'
import { type Reading, readingOf } from './reading.ts'

/** What each output is made from. */
const MADE_FROM: Readonly<Record<Output, 'document' | 'deck'>> = {
  pdf: 'document',
  html: 'document',
  slides: 'deck',
  pptx: 'deck',
  png: 'deck',
}

/** Whether any output is made from the document. */
export function needsDocument(outputs: ReadonlySet<Output>): boolean {
  return [...outputs].some((output) => MADE_FROM[output] === 'document')
}

/** Whether any output is made from the deck. */
export function needsDeck(outputs: ReadonlySet<Output>): boolean {
  return [...outputs].some((output) => MADE_FROM[output] === 'deck')
}

/** What to export, and how. Everything has a good default. */
export interface ExportRequest {
  /** Files, folders or globs; none means: the proposals found here. */
  readonly inputs?: readonly string[] | undefined
  /** None means the document and the deck. */
  readonly outputs?: readonly Output[] | undefined
  /** Folder to write into. */
  readonly out?: string | undefined
  /** A theme's name, or a folder that holds one. */
  readonly theme?: string | undefined
  readonly paper?: Paper | undefined
  /** Config file, in place of the nearest one above the first input. */
  readonly config?: string | undefined
  /** The family that the proposals are of, in place of the one that each shows. */
  readonly profile?: string | undefined
  /** How far the deck goes. */
  readonly deck?: DeckDepth | undefined
  /** Whether the deck's PDF has its notes, a sheet a slide. */
  readonly handout?: boolean | undefined
  /** Whether the document's PDF carries the proposal's file inside. */
  readonly attachSource?: boolean | undefined
  /** Whether the document has its file's history from git, on a page of document control. */
  readonly history?: boolean | undefined
  readonly strict?: boolean | undefined
  /**
   * Whether `manifest.json` and `SHA256SUMS` tell of what was made: `where-free` writes none where a file of that name
   * is something else.
   */
  readonly manifest?: boolean | 'where-free' | undefined
  /** How many proposals are made at once. */
  readonly jobs?: number | undefined
  /** Seconds that the browser may take for one step. */
  readonly timeout?: number | undefined
  /** Whether slow steps may use what earlier runs found for the same text; the outputs are the same. */
  readonly cache?: boolean | undefined
  /** Whether to run where Chrome's own sandbox cannot be: `auto` does and says so. */
  readonly sandbox?: SandboxWish | undefined
  /** Path of the browser to use. */
  readonly browser?: string | undefined
  /** WebSocket address of a running browser. */
  readonly browserEndpoint?: string | undefined
  /**
   * The time that outputs carry, in seconds since 1970, in place of `SOURCE_DATE_EPOCH` in the environment; null leaves
   * the dates to the proposals, whatever the environment says.
   */
  readonly sourceDateEpoch?: string | null | undefined
  /** Folder in which to keep what is made on the way, with paths and times of this machine, for whoever looks into a failure. */
  readonly debug?: string | undefined
  /** Folder that images and links may be read from, in place of each proposal's repository. */
  readonly root?: string | undefined
  /** Hosts that images may be fetched from, by https; none means that nothing is. */
  readonly allowHost?: readonly string[] | undefined
  /** Called as soon as an output stands on disk. */
  readonly onArtifact?: ((artifact: Artifact) => void) | undefined
  /** Called with what a waiting user would like to know. */
  readonly onNote?: ((note: string) => void) | undefined
}

/** A request with the config and the defaults filled in. */
export interface Settled {
  readonly outputs: ReadonlySet<Output>
  readonly out: string
  readonly theme: string
  /** The config file that names the theme; undefined where the request does, or nobody. */
  readonly themeFrom: string | undefined
  readonly paper: Paper
  readonly deck: DeckPlan
  readonly handout: boolean
  readonly attachSource: boolean
  readonly history: boolean
  /** Whether sections are numbered. */
  readonly numbered: boolean
  readonly strict: boolean
  readonly jobs: number
  readonly timeout: number
  readonly sandbox: SandboxWish
  readonly proposals: readonly string[] | undefined
  readonly rules: RuleSettings
  readonly reading: Reading
  readonly manifest: boolean | 'where-free'
  /** The time that outputs carry, as it was given; undefined where the proposals say it. */
  readonly sourceDateEpoch: string | undefined
  /** Hosts that images may be fetched from. */
  readonly hosts: readonly AllowedHost[]
  /** Where issue numbers, mentions and commits of a text lead; undefined where they stay words. */
  readonly repository: Repository | undefined
  /** What the config file says; empty where there is none. */
  readonly config: Config
}

/**
 * What was asked for wins over the config, and the config over the defaults.
 * @throws UserError with exit code 2 for a config that is wrong, and for a number of jobs that is none.
 */
export async function settle(request: ExportRequest): Promise<Settled> {
  const config = await configOf(request.inputs?.[0], request.config)
  const asked = request.outputs?.length ? request.outputs : config.outputs
  return {
    outputs: new Set(asked?.length ? asked : ['pdf', 'slides']),
    out: request.out ?? config.out ?? 'out',
    theme: request.theme ?? config.theme ?? 'kepler',
    themeFrom: request.theme === undefined && config.theme !== undefined ? await configFile(request) : undefined,
    paper: request.paper ?? config.paper ?? 'a4',
    deck: { ...config.deck, depth: request.deck ?? config.deck?.depth ?? 'review' },
    handout: request.handout ?? config.handout ?? false,
    attachSource: request.attachSource ?? config.attachSource ?? false,
    history: request.history ?? config.history ?? false,
    numbered: config.numbered ?? false,
    strict: request.strict ?? config.strict ?? false,
    jobs: wholeJobs(request.jobs ?? config.jobs ?? 2),
    sandbox: request.sandbox ?? config.sandbox ?? 'auto',
    timeout: request.timeout ?? config.timeout ?? 60,
    proposals: config.proposals,
    rules: config.rules ?? {},
    reading: readingOf(request.profile, config),
    manifest: request.manifest ?? false,
    sourceDateEpoch: epochOf(request),
    hosts: await hostsOf(request.allowHost, config.allowHost),
    repository: await repositoryOf(config.repository),
    config,
  }
}

async function configFile({ inputs, config }: ExportRequest): Promise<string | undefined> {
  return config ?? (await findConfig(inputs?.[0]))?.file
}

function epochOf({ sourceDateEpoch }: ExportRequest): string | undefined {
  const said = sourceDateEpoch === undefined ? process.env.SOURCE_DATE_EPOCH : sourceDateEpoch
  // A variable that is empty is one that is not set.
  return said || undefined
}

/** Of no job at a time nothing would come, without a word. */
function wholeJobs(jobs: number): number {
  if (Number.isSafeInteger(jobs) && jobs > 0) return jobs
  throw new UserError(`The number of jobs cannot be ${jobs}.`, { exitCode: 2, hint: 'Give a whole number above 0.' })
}

async function repositoryOf(address: string | undefined): Promise<Repository | undefined> {
  if (address === undefined) return undefined
  const { readRepository } = await import('../content/repository.ts')
  return readRepository(address)
}
