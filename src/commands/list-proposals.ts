import { basename, dirname } from 'node:path'
import type { Limits } from '../model/limits.ts'
import { discover, type ProposalFile } from '../system/discover.ts'
import { readText } from '../system/read-text.ts'
import { configOf } from './config-of.ts'
import { readingOf } from './reading.ts'

/** Files that a proposal may show: pictures, and the metadata beside it. */
const SHOWN = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ya?ml)$/i

/** Which proposals to list. */
interface ListRequest {
  /** Files, folders or globs; none means: the proposals found here. */
  readonly inputs?: readonly string[] | undefined
  /** Config file, in place of the nearest one above the first input. */
  readonly config?: string | undefined
  /** A commit: only proposals that changed since. */
  readonly since?: string | undefined
}

/**
 * The proposals that an export of the same inputs would make, or those that changed since a commit: their text, or a
 * file that they may show, such as a picture.
 *
 * @returns Their names, as the user would type them.
 * @throws UserError with exit code 2 for wrong usage, or a commit that git does not know.
 */
export async function listProposals(request: ListRequest = {}): Promise<readonly string[]> {
  const { inputs = [], since } = request
  const config = await configOf(inputs[0], request.config)
  const found = await discover(inputs, config.proposals)
  if (since === undefined) return found.map(({ name }) => name)
  const { changedFiles } = await import('../system/changed-files.ts')
  const changed = await changedFiles(since)
  const { limits } = readingOf(undefined, config)
  const others = [...changed].filter((path) => SHOWN.test(path))
  const touched = await Promise.all(
    found.map(async (file) => changed.has(file.path) || (others.length > 0 && (await mayShow(file, others, limits)))),
  )
  return found.filter((_, index) => touched[index]).map(({ name }) => name)
}

/** Names that paths in a text may have escaped are looked for both ways. One too many costs a page, one too few a change. */
async function mayShow({ path }: ProposalFile, files: readonly string[], limits: Limits): Promise<boolean> {
  const text = await readText(path, path, { limits }).then(
    ({ value }) => value,
    () => '',
  )
  return files.some((file) => {
    const name = basename(file)
    return isSidecar(path, file) || text.includes(name) || text.includes(encodeURI(name))
  })
}

/** A proposal that has a folder to itself has its metadata there too. */
function isSidecar(path: string, file: string): boolean {
  return /^(?:readme|index)\./i.test(basename(path)) && dirname(file) === dirname(path) && /\.ya?ml$/.test(file)
}
