import { spawnSync } from 'node:child_process'
import { Refusal } from './refusal.mjs'

/** Settings that win over those of a checkout: git runs no program but itself, and takes no repository among the files for one. */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'safe.bareRepository=explicit',
]

/** What git says about a folder, as bytes; undefined where it says no. */
export function askGit(folder, args) {
  const settings = [...SETTINGS, `safe.directory=${folder}`].flatMap((setting) => ['-c', setting])
  const { status, stdout } = spawnSync('git', ['-C', folder, ...settings, '--no-pager', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  })
  return status === 0 ? stdout : undefined
}

/** The same as one line of text. */
export function askGitLine(folder, args) {
  return askGit(folder, args)?.toString('utf8').replace(/\n$/, '')
}

/** Whether a text is the whole name of a commit. */
export function isCommitName(text) {
  return typeof text === 'string' && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) && !/^0+$/.test(text)
}

/** The parents of a commit, also where a shallow clone does not have them. */
export function parentsOf(folder, commit) {
  const raw = askGitLine(folder, ['cat-file', 'commit', commit]) ?? ''
  const head = raw.split('\n\n')[0] ?? ''
  return [...head.matchAll(/^parent ([\da-f]+)$/gm)].map(([, name]) => name)
}

/** Makes sure that a commit is in the clone: a shallow one is asked for it. */
export function needCommit(folder, commit) {
  const have = () => askGit(folder, ['cat-file', '-e', `${commit}^{commit}`]) !== undefined
  if (have()) return
  askGit(folder, ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', commit])
  if (!have()) {
    throw new Refusal(
      `The commit ${commit} is not in the clone, and cannot be fetched.`,
      'Check out with fetch-depth: 0.',
    )
  }
}
