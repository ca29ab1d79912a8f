import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../model/user-error.ts'
import { gitEnvironment } from './git.ts'

const run = promisify(execFile)

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
  const names = await answer(['diff', ...plain, base.trim(), '--'], top.replace(/\n$/, ''))
  if (names === undefined) throw new UserError(`Git cannot compare with ${since}.`, { exitCode: 2 })
  return new Set(
    names
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => resolve(top.replace(/\n$/, ''), name)),
  )
}

async function answer(args: readonly string[], cwd = process.cwd()): Promise<string | undefined> {
  const options = { cwd, timeout: PATIENCE, maxBuffer: LONGEST, env: gitEnvironment() }
  try {
    return (await run('git', ['--no-pager', ...args], options)).stdout
  } catch {
    return undefined
  }
}
