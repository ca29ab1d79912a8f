import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { History, Revision } from '../model/history.ts'
import { runGit } from './run-git.ts'

/** Milliseconds that git may take: a history may be large, or on a slow disk. */
const LIMITS = { patience: 5000 }

/** A log that shows no more than it is asked for, and so runs nothing that a checkout's settings name. */
const LOG = ['log', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-mailmap']

/** When a file was last committed, or undefined where no git or no commit knows it. */
export async function commitDate(file: string): Promise<Date | undefined> {
  try {
    const said = await runGit(dirname(file), [...LOG, '-1', '--format=%ct', '--', basename(file)], LIMITS)
    return /^\d+\n$/.test(said) ? new Date(Number(said) * 1000) : undefined
  } catch {
    return undefined
  }
}

/** The commit that is checked out around a file, and whether the file differs from it; undefined where git knows neither. */
export async function fileState(
  file: string,
  content: Uint8Array,
): Promise<{ readonly commit: string; readonly changed: boolean } | undefined> {
  const [folder, name] = [dirname(file), basename(file)]
  try {
    const [commit, committed] = await Promise.all([
      runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'], LIMITS),
      runGit(folder, ['rev-parse', '--verify', '--quiet', `HEAD:./${name}`], LIMITS).catch(() => ''),
    ])
    if (!/^[\da-f]{40,64}\n$/.test(commit)) return undefined
    return { commit: commit.trim(), changed: !isCommitted(content, committed.trim()) }
  } catch {
    return undefined
  }
}

/** Revisions that are shown at most. */
const MOST = 30

/** Parts the fields of a revision, and stands in none of them. */
const BETWEEN = '\u001f'

/**
 * The commits of a file, the newest first; undefined where no git or no commit knows it.
 *
 * @param content What stands in it now.
 */
export async function fileHistory(file: string, content: Uint8Array): Promise<History | undefined> {
  const [folder, name] = [dirname(file), basename(file)]
  const format = '--format=%cs%x1f%H%x1f%an%x1f%s'
  try {
    const [log, committed] = await Promise.all([
      runGit(folder, [...LOG, '--follow', `-${MOST}`, format, '--', name], LIMITS),
      runGit(folder, ['rev-parse', '--verify', '--quiet', `HEAD:./${name}`], LIMITS).catch(() => ''),
    ])
    const revisions = log.split('\n').flatMap(revisionOf)
    return revisions.length === 0 ? undefined : { revisions, changed: !isCommitted(content, committed.trim()) }
  } catch {
    return undefined
  }
}

/**
 * Whether a file is what was committed under a name of git's. Its own answer would run the filters that the checkout's
 * settings name, so only the one about line ends is undone here.
 */
function isCommitted(content: Uint8Array, name: string): boolean {
  const algorithm = name.length === 64 ? 'sha256' : 'sha1'
  const text = Buffer.from(content).toString('latin1')
  return [text, text.replaceAll('\r\n', '\n')].some((one) => {
    const bytes = Buffer.from(one, 'latin1')
    return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === name
  })
}

function revisionOf(line: string): Revision[] {
  const [date = '', commit = '', author = '', subject = ''] = line.split(BETWEEN)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^[\da-f]{40,64}$/.test(commit)) return []
  return [{ date, commit: commit.slice(0, 10), author: author.slice(0, 80), subject: subject.slice(0, 160) }]
}

/** The version of git, such as `2.39.5`; undefined where there is none. */
export async function gitVersion(): Promise<string | undefined> {
  try {
    return (await runGit('.', ['--version'], LIMITS)).trim().replace(/^git version /, '')
  } catch {
    return undefined
  }
}
