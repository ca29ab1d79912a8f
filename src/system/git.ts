import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { promisify } from 'node:util'
import type { History, Revision } from '../model/history.ts'

const run = promisify(execFile)

/** Milliseconds that git may take: a history may be large, or on a slow disk. */
const PATIENCE = 5000

/** When a file was last committed, or undefined where no git or no commit knows it. */
export async function commitDate(file: string): Promise<Date | undefined> {
  const args = ['--no-pager', '--literal-pathspecs', 'log', '-1', '--format=%ct', '--', basename(file)]
  try {
    const { stdout } = await run('git', args, { cwd: dirname(file), timeout: PATIENCE, env: gitEnvironment() })
    return /^\d+\n$/.test(stdout) ? new Date(Number(stdout) * 1000) : undefined
  } catch {
    return undefined
  }
}

/** Revisions that are shown at most. */
const MOST = 30

/** Parts the fields of a revision, and stands in none of them. */
const BETWEEN = '\u001f'

/** The commits of a file, the newest first; undefined where no git or no commit knows it. */
export async function fileHistory(file: string): Promise<History | undefined> {
  const options = { cwd: dirname(file), timeout: PATIENCE, env: gitEnvironment() }
  const name = basename(file)
  const log = ['log', '--follow', `-${MOST}`, '--format=%cs%x1f%H%x1f%an%x1f%s', '--', name]
  try {
    const [{ stdout }, status] = await Promise.all([
      run('git', ['--no-pager', '--literal-pathspecs', ...log], options),
      run('git', ['--literal-pathspecs', 'status', '--porcelain', '--', name], options),
    ])
    const revisions = stdout.split('\n').flatMap(revisionOf)
    return revisions.length === 0 ? undefined : { revisions, changed: status.stdout.trim() !== '' }
  } catch {
    return undefined
  }
}

function revisionOf(line: string): Revision[] {
  const [date = '', commit = '', author = '', subject = ''] = line.split(BETWEEN)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^[\da-f]{40,64}$/.test(commit)) return []
  return [{ date, commit: commit.slice(0, 10), author: author.slice(0, 80), subject: subject.slice(0, 160) }]
}

/** Git asks nobody anything, and takes no lock that another git waits for. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', LC_ALL: 'C' }
}
