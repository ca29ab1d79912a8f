import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { askGitLine, isCommitName, parentsOf } from './git.mjs'
import { Refusal } from './refusal.mjs'
import { workflowCommand } from './text.mjs'

/**
 * Events that run what somebody with the right to write has committed, or a pull request with no right at all. Others,
 * such as pull_request_target, workflow_run and issue_comment, have secrets and a token that may write, and a checkout of
 * a stranger's commit beside them is how repositories are taken over.
 */
const EVENTS = [
  'pull_request',
  'push',
  'release',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
]

/** A run of a GitHub workflow: what started it, and how it is told. */
export function githubService(env) {
  return {
    refuseUnsafe: () => refuseUnsafe(env),
    place: (repository) => placeOf(env, repository),
    link: (commit) => linkTo(env, commit),
    findingLines: annotations,
    errorLine: (text) => workflowCommand('error', { title: 'ep-export' }, text),
    summarise: (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, markdown)
    },
    giveOutputs: (outputs) => giveOutputs(outputs, env),
    /** Outputs go to the runner's own temporary folder. */
    folder: undefined,
  }
}

/** @throws Refusal for an event that is not safe. */
function refuseUnsafe({ GITHUB_EVENT_NAME: name = '' }) {
  if (EVENTS.includes(name)) return
  throw new Refusal(
    `ep-export does not run on the event ${name}: strangers can start it with a token that may write.`,
    'Use pull_request, which needs no secret.',
  )
}

/** The kind of run, the commit whose config and themes are trusted, and the one that changes are counted from. */
function placeOf(env, folder) {
  const name = env.GITHUB_EVENT_NAME
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {}
  const head = askGitLine(folder, ['rev-parse', '--verify', 'HEAD'])
  if (name === 'pull_request') {
    const base = baseOf(event.pull_request ?? {}, env.GITHUB_SHA, head, folder)
    return { kind: 'change', head, trusted: base, since: base }
  }
  const tag = name === 'release' ? event.release?.tag_name : undefined
  const since = name === 'merge_group' ? event.merge_group?.base_sha : event.before
  return { kind: tag === undefined ? 'push' : 'release', head, tag, since: isCommitName(since) ? since : undefined }
}

/**
 * The first parent of the merge that GitHub made for a pull request, or the tip of its base where its head alone is
 * checked out. The head is a stranger's, its parents too: only a merge that GitHub names is asked for them.
 */
function baseOf({ base, head: change }, merge, head, folder) {
  if (!isCommitName(base?.sha) || !isCommitName(change?.sha)) {
    throw new Refusal('The event tells of no pull request.', 'Use the action in a workflow on pull_request.')
  }
  if (head !== change.sha && head === merge) {
    const [first, second] = parentsOf(folder, head)
    if (second === change.sha && isCommitName(first)) return first
  }
  if (head !== change.sha && head !== merge) {
    throw new Refusal(
      'The checkout is neither the pull request’s merge nor its head.',
      'Let actions/checkout choose what it checks out.',
    )
  }
  return base.sha
}

/** Writes outputs of a step; a value cannot end its own. */
function giveOutputs(outputs, env) {
  if (!env.GITHUB_OUTPUT) return
  for (const [name, value] of Object.entries(outputs)) {
    const end = randomUUID()
    appendFileSync(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`)
  }
}

const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' }

/** Annotations of each severity that GitHub shows of one step. */
const MOST = 10

/** Findings as annotations, those on changed lines first, since the others are only in the summary past the tenth. */
function annotations(findings) {
  const shown = { error: 0, warning: 0, hint: 0 }
  return findings
    .toSorted((one, other) => Number(other.onDiff ?? false) - Number(one.onDiff ?? false))
    .filter(({ severity }) => {
      shown[severity] += 1
      return shown[severity] <= MOST
    })
    .map(({ severity, code, file, line, column, message, hint }) =>
      workflowCommand(
        COMMANDS[severity],
        { file, line, col: column, title: code },
        hint === undefined ? message : `${message} ${hint}`,
      ),
    )
}

/** The address of a line of a file, as it is in a commit. */
function linkTo(env, commit) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  if (!server || !repository || !isCommitName(commit)) return () => undefined
  return (file, line) => {
    const path = file.split('/').map(encodeURIComponent).join('/')
    return `${server}/${repository}/blob/${commit}/${path}?plain=1${line === undefined ? '' : `#L${line}`}`
  }
}
