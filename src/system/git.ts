import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { promisify } from 'node:util'

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

/** Git asks nobody anything, and takes no lock that another git waits for. */
function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', LC_ALL: 'C' }
}
