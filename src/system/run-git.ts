import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { isOwnRepository } from './own-repository.ts'

const run = promisify(execFile)

/** What one question to git may take. */
interface GitLimits {
  /** Milliseconds. */
  readonly patience: number
  /** Bytes of its answer. */
  readonly longest?: number
  /** Settings that win over those of the checkout, besides ours. */
  readonly settings?: readonly (readonly [key: string, value: string])[]
}

/**
 * A checkout may be a stranger's, its git settings too, and git runs programs that settings name. These win over them:
 * no hook, no monitor, no program that checks signatures, no transport that fetches what is not there, and no repository
 * that somebody committed into another.
 */
const RUN_NOTHING = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting])

/**
 * What git says about a folder, running no program but itself. It does not run there: some systems look for programs
 * where they run.
 *
 * @throws Error where git cannot answer, or there is none.
 */
export async function runGit(
  folder: string,
  args: readonly string[],
  { patience, longest, settings = [] }: GitLimits,
): Promise<string> {
  if (!(await isOwnRepository(folder))) throw new Error(`The repository of ${folder} is another one's.`)
  const { stdout } = await run('git', ['-C', folder, '--no-pager', '--literal-pathspecs', ...RUN_NOTHING, ...args], {
    cwd: dirname(process.execPath),
    timeout: patience,
    ...(longest === undefined ? {} : { maxBuffer: longest }),
    env: environment(settings),
  })
  return stdout
}

/** Git asks nobody anything, fetches nothing, and takes no lock that another git waits for. */
function environment(settings: readonly (readonly [key: string, value: string])[]): NodeJS.ProcessEnv {
  const { env } = process
  const first = Number.parseInt(env.GIT_CONFIG_COUNT ?? '0', 10) || 0
  return {
    ...env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
    GIT_CONFIG_COUNT: String(first + settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${first + at}`, key],
        [`GIT_CONFIG_VALUE_${first + at}`, value],
      ]),
    ),
  }
}
