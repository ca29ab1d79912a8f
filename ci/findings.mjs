import { askGit } from './git.mjs'

const GRAVITY = { error: 0, warning: 1, hint: 2 }

/**
 * What an export and a check found, each once and as grave as the graver says, by file and line. A proposal that could
 * not be made is an error of its file.
 */
export function gatherFindings(reports) {
  const all = new Map()
  for (const { diagnostics = [], failures = [] } of reports) {
    const failed = failures
      .filter(({ message }) => message !== undefined)
      .map((one) => ({ ...one, code: 'failure', severity: 'error' }))
    for (const { file, ...rest } of [...diagnostics, ...failed]) {
      // A name that begins as an option does is told with its folder by some, and by the manifest without.
      const one = { ...rest, file: file?.replace(/^\.\//, '') }
      const key = JSON.stringify([one.code, one.file, one.line, one.column, one.message])
      const other = all.get(key)
      if (other === undefined || GRAVITY[one.severity] < GRAVITY[other.severity]) all.set(key, one)
    }
  }
  return [...all.values()].sort(
    (one, other) => GRAVITY[one.severity] - GRAVITY[other.severity] || (one.line ?? 0) - (other.line ?? 0),
  )
}

/** Marks the findings that are on lines which differ from a commit. */
export function markChanged(findings, repository, since) {
  if (since === undefined) return findings
  const ranges = new Map()
  const rangesOf = (file) => {
    if (!ranges.has(file)) ranges.set(file, changedLines(repository, since, file))
    return ranges.get(file)
  }
  return findings.map((finding) => ({
    ...finding,
    onDiff:
      finding.file !== undefined &&
      finding.line !== undefined &&
      rangesOf(finding.file).some(([first, last]) => finding.line >= first && finding.line <= last),
  }))
}

/** First and last lines of what was added or changed in a file. */
function changedLines(repository, since, file) {
  const plain = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames']
  const diff =
    askGit(repository, ['--literal-pathspecs', 'diff', ...plain, since, 'HEAD', '--', file])?.toString('utf8') ?? ''
  // Lines of the text begin with a sign of their own, so these are all git's.
  return [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, first, count = '1']) => [
    Number(first),
    Number(first) + Number(count) - 1,
  ])
}
