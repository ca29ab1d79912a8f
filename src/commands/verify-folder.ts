import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import type { Manifest } from '../record/manifest.ts'
import { readManifest } from '../record/manifest-schema.ts'
import { readSums } from '../record/sums.ts'
import { sha256Hex } from '../system/hash.ts'
import { filesBelow, readPlainFile } from '../system/plain-file.ts'
import { rebuild } from './rebuild.ts'
import { MANIFEST, SUMS } from './write-manifest.ts'

/** How a folder of outputs is to be verified. */
export interface VerifyRequest {
  /** Folder below which the proposals stand; none means that nothing is made again. */
  readonly source?: string | undefined
  /** The theme to make the outputs with; none means the one that the manifest names. */
  readonly theme?: string | undefined
  /** Config file to make them with; none means the nearest to the proposals. */
  readonly config?: string | undefined
  /** Path of the browser to make them with. */
  readonly browser?: string | undefined
  /** Hosts that images may be fetched from to make them: never those that the manifest names. */
  readonly allowHost?: readonly string[] | undefined
}

/** What was found of a folder of outputs. */
export interface Verification {
  /** How many files the manifest names. */
  readonly files: number
  /** How many were made again with the same bytes; null where none was tried. */
  readonly rebuilt: number | null
  readonly problems: readonly VerifyProblem[]
  /** Files in the folder that the manifest does not name. */
  readonly strangers: readonly string[]
  /** What may explain the problems. */
  readonly notes: readonly string[]
}

/** A file that is not as the manifest says. */
export interface VerifyProblem {
  readonly path: string
  /** The fact, ending with a full stop. */
  readonly message: string
}

/**
 * Holds the files of a folder to its manifest and its list of checksums and, where the proposals are given, makes the
 * outputs again and compares their bytes. The manifest may be a stranger's: it names no file outside of the folder.
 *
 * @throws UserError with exit code 2 where there is no manifest that can be read.
 *
 * @example
 * ```ts
 * import { exportProposals, verifyFolder } from 'ep-export'
 *
 * await exportProposals({ inputs: ['EP-012.md'], outputs: ['html'], out: 'release', manifest: true })
 * const { files, problems } = await verifyFolder('release', { source: '.' })
 * console.log(files, problems.length)
 * ```
 */
export async function verifyFolder(folder: string, request: VerifyRequest = {}): Promise<Verification> {
  const { manifest, bytes } = await manifestOf(folder)
  const problems = [...(await checkFiles(folder, manifest)), ...(await checkSums(folder, manifest, bytes))]
  const named = new Set([MANIFEST, SUMS, ...manifest.artifacts.map(({ path }) => path)])
  const strangers = (await filesBelow(folder)).filter((path) => !named.has(path))
  const files = manifest.artifacts.length
  if (request.source === undefined) return { files, rebuilt: null, problems, strangers, notes: [] }
  const again = await rebuild(manifest, { ...request, source: request.source })
  return { files, rebuilt: again.same, problems: [...problems, ...again.problems], strangers, notes: again.notes }
}

async function manifestOf(folder: string): Promise<{ manifest: Manifest; bytes: Uint8Array }> {
  const hint = 'ep-export --manifest writes one beside the outputs.'
  const bytes = await readPlainFile(folder, MANIFEST).catch(() => undefined)
  if (bytes === undefined) {
    throw new UserError(`There is no ${MANIFEST} in ${folder}.`, { exitCode: 2, hint })
  }
  try {
    const manifest = readManifest(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const paths = new Set(manifest.artifacts.map(({ path }) => path))
    if (paths.size < manifest.artifacts.length) throw new Error('a path stands in it twice')
    return { manifest, bytes }
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON' : (error as Error).message
    throw new UserError(`${join(folder, MANIFEST)} is no manifest of ep-export: ${why}.`, { exitCode: 2, hint })
  }
}

async function checkFiles(folder: string, { artifacts }: Manifest): Promise<VerifyProblem[]> {
  const problems: VerifyProblem[] = []
  for (const { path, bytes, sha256 } of artifacts) {
    const found = await readPlainFile(folder, path).catch((error: Error) => error.message)
    if (typeof found === 'string') problems.push({ path, message: found })
    else if (found.length !== bytes || sha256Hex(found) !== sha256)
      problems.push({ path, message: 'It is not the file that the run made.' })
  }
  return problems
}

/** The list has to say the same of the same files, and of the manifest itself. */
async function checkSums(folder: string, { artifacts }: Manifest, manifest: Uint8Array): Promise<VerifyProblem[]> {
  const bytes = await readPlainFile(folder, SUMS).catch((error: Error) => error.message)
  if (typeof bytes === 'string') return [{ path: SUMS, message: bytes }]
  const sums = readSums(new TextDecoder().decode(bytes))
  if (sums === undefined) return [{ path: SUMS, message: 'It is no list of checksums.' }]
  const wanted = new Map(artifacts.map(({ path, sha256 }) => [path, sha256]))
  wanted.set(MANIFEST, sha256Hex(manifest))
  const different = [...new Set([...sums.keys(), ...wanted.keys()])].filter(
    (path) => sums.get(path) !== wanted.get(path),
  )
  return different.map((path) => ({ path, message: `${SUMS} says something else of it than ${MANIFEST}.` }))
}
