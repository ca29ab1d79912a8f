import { relative, resolve, sep } from 'node:path'
import type { Artifact } from '../model/artifact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { FetchedImage } from '../model/image.ts'
import type { BrowserFacts, Failure } from '../model/report.ts'
import type { Theme } from '../model/theme.ts'
import { UserError } from '../model/user-error.ts'
import type { Manifest, SourceRecord } from '../record/manifest.ts'
import { readManifest } from '../record/manifest-schema.ts'
import { writeSums } from '../record/sums.ts'
import { rootOf } from '../system/file-root.ts'
import { fileState } from '../system/git.ts'
import { sha256Hex } from '../system/hash.ts'
import { isThere } from '../system/is-there.ts'
import { readPlainFile } from '../system/plain-file.ts'
import { writeFile } from '../system/write-file.ts'
import type { Config } from './config.ts'
import type { Settled } from './request.ts'
import { VERSION } from './version.ts'
import type { Job } from './workshop.ts'

export const MANIFEST = 'manifest.json'
export const SUMS = 'SHA256SUMS'

/** A run that is over, as its manifest tells it. */
export interface RunFacts {
  readonly settings: Settled
  readonly theme: Theme
  readonly jobs: readonly Job[]
  /** The bytes of each job's file as they were read; undefined for one that could not be. */
  readonly sources: readonly (Uint8Array | undefined)[]
  /** The images that were fetched for each. */
  readonly fetched: readonly (readonly FetchedImage[])[]
  readonly artifacts: readonly Artifact[]
  readonly diagnostics: readonly Diagnostic[]
  readonly failures: readonly Failure[]
  readonly browser: BrowserFacts | undefined
}

/**
 * Writes `manifest.json` and `SHA256SUMS` beside the outputs of a run.
 *
 * @throws UserError with exit code 4 where they cannot be written, or would replace a file that is none of ours.
 */
export async function writeManifest(run: RunFacts): Promise<void> {
  const { out } = run.settings
  if (!(await mayWriteManifest(out))) {
    throw new UserError(`${resolve(out, MANIFEST)} is not a manifest of ep-export, and is left as it is.`, {
      exitCode: 4,
      hint: 'Name another folder with --out.',
    })
  }
  const manifest = await makeManifest(run)
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const bytes = new TextEncoder().encode(text)
  const hashes = new Map(manifest.artifacts.map(({ path, sha256 }) => [path, sha256]))
  const sums = writeSums(hashes.set(MANIFEST, sha256Hex(bytes)))
  await writeFile(resolve(out, MANIFEST), bytes)
  await writeFile(resolve(out, SUMS), new TextEncoder().encode(sums))
}

/** Whether a run may write a manifest into a folder: nothing stands there by that name, or one of ours. */
export async function mayWriteManifest(out: string): Promise<boolean> {
  if (!(await isThere(resolve(out, MANIFEST)))) return true
  try {
    // A stranger's checkout may hold a link to what never ends.
    readManifest(new TextDecoder().decode(await readPlainFile(out, MANIFEST)))
    return true
  } catch {
    return false
  }
}

/** What a run made, and from what: no clock, no machine, no path above the sources. */
async function makeManifest(run: RunFacts): Promise<Manifest> {
  const { settings, theme, jobs, artifacts, diagnostics, failures, browser } = run
  const paths = new Map(jobs.map(({ file, path }) => [file, sourcePath(path)]))
  const named = (file: string): string => paths.get(file) ?? file
  return {
    manifest: 1,
    tool: { name: 'ep-export', version: VERSION },
    browser: browser === undefined ? null : { ...browser },
    theme: { name: theme.name, sha256: themeHash(theme) },
    settings: settingsRecord(settings),
    sources: await Promise.all(
      jobs.flatMap(({ path }, at) => {
        const bytes = run.sources[at]
        return bytes === undefined ? [] : [sourceRecord(path, bytes, run.fetched[at] ?? [])]
      }),
    ),
    artifacts: artifacts.map(({ kind, path, source, bytes, sha256, pages, slides }) => ({
      path: slashed(relative(resolve(settings.out), resolve(path))),
      kind,
      bytes,
      sha256,
      source: named(source),
      pages: pages ?? null,
      slides: slides ?? null,
    })),
    diagnostics: diagnostics.map((one) => ({ ...one, file: named(one.file) })),
    failures: failures.map(({ file, exitCode }) => ({ source: named(file), exitCode })),
  }
}

/** A theme by all that it is. */
function themeHash({ name: _, description: __, templates, ...looks }: Theme): string {
  return sha256Of({ ...looks, templates: [...templates].sort(([one], [other]) => (one < other ? -1 : 1)) })
}

/** What was asked for, as far as the bytes of the outputs depend on it. */
function settingsRecord(settings: Settled): Manifest['settings'] {
  const { outputs, paper, deck, handout, attachSource, history, reading, config, sourceDateEpoch: epoch } = settings
  return {
    outputs: [...outputs].sort(),
    paper,
    deck: deck.depth,
    handout,
    attachSource,
    history,
    profile: reading.profile?.name ?? null,
    configSha256: configHash(config),
    sourceDateEpoch: epoch !== undefined && /^\d{1,11}$/.test(epoch) ? epoch : null,
  }
}

/** Settings that change no output, or are told by themselves. */
const APART = ['proposals', 'out', 'outputs', 'theme', 'strict', 'jobs', 'timeout', 'sandbox', 'rules']

/** A config by what it says of the outputs, in whatever order; null where that is nothing. */
function configHash(config: Config): string | null {
  const told = Object.entries(config).filter(([key]) => !APART.includes(key))
  return told.length === 0 ? null : sha256Of(sorted(Object.fromEntries(told)))
}

async function sourceRecord(path: string, bytes: Uint8Array, fetched: readonly FetchedImage[]): Promise<SourceRecord> {
  const state = await fileState(path, bytes)
  return {
    path: sourcePath(path),
    sha256: sha256Hex(bytes),
    commit: state?.commit ?? null,
    changed: state?.changed ?? null,
    ...(fetched.length === 0 ? {} : { fetched }),
  }
}

/** A proposal's path as a manifest names it. */
function sourcePath(path: string): string {
  return slashed(relative(rootOf(resolve(path, '..')).root, path))
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

function sha256Of(value: unknown): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(value)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}
