import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { askGitLine, isCommitName } from './git.mjs'
import { Refusal } from './refusal.mjs'
import { logLine } from './text.mjs'

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' }

/** A job of a GitLab pipeline: what started it, and how it is told. Everything is below one folder, from which artifacts are taken. */
export function gitlabService(env) {
  const folder = join(env.CI_PROJECT_DIR ?? process.cwd(), 'ep-export')
  const summary = join(folder, 'summary.md')
  return {
    folder,
    /** A pipeline is of the project that the job's token is of, so there is no event to refuse. */
    refuseUnsafe: () => undefined,
    place: (repository) => placeOf(env, repository),
    link: (commit) => linkTo(env, commit),
    findingLines: (findings) => {
      writeFileSync(join(folder, 'code-quality.json'), `${JSON.stringify(findings.flatMap(qualityOf), null, 2)}\n`)
      return findings.map(({ severity, file, line, message }) =>
        logLine(`${[file, line].filter((part) => part !== undefined).join(':')} ${severity} ${message}`),
      )
    },
    summarise: (markdown) => {
      mkdirSync(dirname(summary), { recursive: true })
      appendFileSync(summary, markdown)
    },
    giveOutputs: (outputs) => {
      if (!existsSync(folder)) return
      const { release } = outputs
      if (release !== undefined) writeFileSync(join(folder, 'release.txt'), `${release}\n`)
    },
  }
}

/** The base of a merge request is the tip of its target where GitLab says it, else where the branch left the target. */
function placeOf(env, folder) {
  const head = askGitLine(folder, ['rev-parse', '--verify', 'HEAD'])
  if (env.CI_MERGE_REQUEST_IID) {
    const base = [env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA, env.CI_MERGE_REQUEST_DIFF_BASE_SHA].find(isCommitName)
    if (base === undefined)
      throw new Refusal('GitLab names no base of the merge request.', 'Run in a merge request pipeline.')
    return { kind: 'change', head, trusted: base, since: base }
  }
  const since = isCommitName(env.CI_COMMIT_BEFORE_SHA) ? env.CI_COMMIT_BEFORE_SHA : undefined
  return env.CI_COMMIT_TAG ? { kind: 'release', head, tag: env.CI_COMMIT_TAG } : { kind: 'push', head, since }
}

/** A finding as GitLab shows it in the diff of a merge request. */
function qualityOf({ severity, code, file, line, message, hint }) {
  if (file === undefined) return []
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([code, file, line, message]))
    .digest('hex')
  return {
    description: hint === undefined ? message : `${message} ${hint}`,
    check_name: code,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: line ?? 1 } },
  }
}

function linkTo({ CI_PROJECT_URL: project }, commit) {
  if (!project || !isCommitName(commit)) return () => undefined
  return (file, line) => {
    const path = file.split('/').map(encodeURIComponent).join('/')
    return `${project}/-/blob/${commit}/${path}?plain=1${line === undefined ? '' : `#L${line}`}`
  }
}
