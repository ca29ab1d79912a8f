import { resolve } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { runGit } from './run-git.ts'

/** Milliseconds that git may take: the tree may be large, or on a slow disk. */
const PATIENCE = 60_000

/** Bytes of the longest answer: names of some hundred thousand files. */
const LONGEST = 64 * 1024 * 1024

/**
 * The files of this repository that differ from a commit: from where this branch left it, or from the commit itself
 * where git does not know that place, as in a shallow clone.
 *
 * @returns Absolute paths. A file that was removed is among them; one that git does not know is not.
 * @throws UserError with exit code 2 where there is no such commit, or no repository.
 */
export async function changedFiles(since: string): Promise<ReadonlySet<string>> {
  const commit = await answer(['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`])
  const top = await answer(['rev-parse', '--show-toplevel'])
  if (commit === undefined || top === undefined) {
    throw new UserError(`Git knows no commit ${since} here.`, {
      exitCode: 2,
      hint: 'In CI, check out with its history: fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab.',
    })
  }
  const base = (await answer(['merge-base', commit.trim(), 'HEAD'])) ?? commit
  const plain = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules']
  const folder = top.replace(/\n$/, '')
  const names = await answer(['diff', ...plain, base.trim(), '--'], folder, await filtersOff(folder))
  if (names === undefined)
    throw new UserError(`Git cannot compare with ${since}.`, {
      exitCode: 2,
      hint: 'Fetch the whole history: git fetch --unshallow.',
    })
  return new Set(
    names
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => resolve(folder, name)),
  )
}

/**
 * Settings by which no filter runs: git passes contents that it compares to programs which a stranger's checkout may name.
 */
async function filtersOff(folder: string): Promise<(readonly [key: string, value: string])[]> {
  const keys = await answer(['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], folder)
  return (keys ?? '')
    .split('\0')
    .filter((key) => key !== '')
    .map((key) => [key, key.endsWith('.required') ? 'false' : ''])
}

async function answer(
  args: readonly string[],
  folder = process.cwd(),
  settings: readonly (readonly [key: string, value: string])[] = [],
): Promise<string | undefined> {
  try {
    return await runGit(folder, args, { patience: PATIENCE, longest: LONGEST, settings })
  } catch {
    return undefined
  }
}
