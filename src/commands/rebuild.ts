import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trackRunning } from '../browser/running.ts'
import type { ArtifactRecord, Manifest } from '../record/manifest.ts'
import { readManifest } from '../record/manifest-schema.ts'
import { sha256Hex } from '../system/hash.ts'
import { listFolders, packagePath } from '../system/package-files.ts'
import { readPlainFile } from '../system/plain-file.ts'
import { exportProposals } from './export-proposals.ts'
import type { VerifyProblem, VerifyRequest } from './verify-folder.ts'
import { VERSION } from './version.ts'
import { MANIFEST } from './write-manifest.ts'

/** What came of making the outputs again. */
interface Rebuilt {
  /** How many outputs have the same bytes. */
  readonly same: number
  readonly problems: readonly VerifyProblem[]
  readonly notes: readonly string[]
}

/** Makes the outputs of a manifest again, from the same sources and with the same settings, and compares their bytes. */
export async function rebuild(
  manifest: Manifest,
  request: VerifyRequest & { readonly source: string },
): Promise<Rebuilt> {
  const problems = await sourceProblems(manifest, request.source)
  if (problems.length > 0) return { same: 0, problems, notes: [] }
  const out = await mkdtemp(join(tmpdir(), 'ep-export-verify-'))
  const forget = trackRunning({ stop: () => rmSync(out, { recursive: true, force: true }) })
  try {
    const made = await make(manifest, request, out)
    const hashes = new Map(made.artifacts.map((one) => [one.path, one.sha256]))
    const different = manifest.artifacts.filter(({ path, sha256 }) => hashes.get(path) !== sha256)
    return {
      same: manifest.artifacts.length - different.length,
      problems: different.map((one) => ({ path: one.path, message: difference(one, hashes.get(one.path)) })),
      notes: different.length === 0 ? [] : reasons(manifest, made),
    }
  } finally {
    await rm(out, { recursive: true, force: true })
    forget()
  }
}

function difference({ source }: ArtifactRecord, made: string | undefined): string {
  return made === undefined ? `It is not made from ${source} now.` : `${source} comes to other bytes now.`
}

/** The sources have to be the same before anything can be said of what is made from them. */
async function sourceProblems({ sources }: Manifest, folder: string): Promise<VerifyProblem[]> {
  const problems: VerifyProblem[] = []
  for (const { path, sha256 } of sources) {
    const found = await readPlainFile(folder, path).catch((error: Error) => error.message)
    if (typeof found === 'string') problems.push({ path, message: found })
    else if (sha256Hex(found) !== sha256) problems.push({ path, message: 'It is not the proposal that the run read.' })
  }
  return problems
}

/** The manifest of a run like that of the manifest. Its settings are a stranger's words: none of them names a file. */
async function make(
  { sources, settings, theme }: Manifest,
  { source, theme: named, config, browser, allowHost }: VerifyRequest & { readonly source: string },
  out: string,
): Promise<Manifest> {
  // One of its own is what the config names, unless the operator does.
  const own = (await listFolders(packagePath('themes'))).includes(theme.name) ? theme.name : undefined
  await exportProposals({
    inputs: sources.map(({ path }) => join(source, path)),
    outputs: settings.outputs,
    paper: settings.paper,
    deck: settings.deck,
    handout: settings.handout,
    attachSource: settings.attachSource,
    history: settings.history,
    profile: settings.profile ?? undefined,
    theme: named ?? own,
    config,
    browser,
    allowHost,
    out,
    cache: false,
    manifest: true,
    sourceDateEpoch: settings.sourceDateEpoch,
  })
  return readManifest(new TextDecoder().decode(await readPlainFile(out, MANIFEST)))
}

/** What was not the same in both runs. */
function reasons(one: Manifest, other: Manifest): string[] {
  const pairs: readonly (readonly [what: string, one: string | null, other: string | null])[] = [
    ['The tool', one.tool.version, VERSION],
    ['The browser', one.browser?.version ?? null, other.browser?.version ?? null],
    ['The theme', `${one.theme.name} ${one.theme.sha256}`, `${other.theme.name} ${other.theme.sha256}`],
    ['The config', one.settings.configSha256, other.settings.configSha256],
    ...one.sources.flatMap(({ fetched = [] }, at) =>
      fetched.map(({ url, sha256 }) => {
        const now = other.sources[at]?.fetched?.find((image) => image.url === url)
        return [`The image ${url}`, sha256, now?.sha256 ?? null] as const
      }),
    ),
    ...one.sources.map(
      ({ path, commit }, at) => [`The commit of ${path}`, commit, other.sources[at]?.commit ?? null] as const,
    ),
  ]
  const different = pairs.filter(([, before, now]) => before !== now)
  if (different.length === 0) return ['Tool, browser, theme, config and commits are the same as then.']
  return different.map(([what, before, now]) => `${what} was ${before ?? 'none'}, and is ${now ?? 'none'}.`)
}
