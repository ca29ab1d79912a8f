/** Longest path that is held against patterns; no system has longer ones. */
const LONGEST = 4096

/** Whether a path ends as a pattern says: `*` is anything in a name, `#` a digit, a `**` folder any folders. */
export function matchesFile(path: string, pattern: string): boolean {
  const steps = path.slice(-LONGEST).split(/[/\\]/)
  return endsAs(steps, pattern.split('/'))
}

function endsAs(steps: readonly string[], patterns: readonly string[]): boolean {
  const pattern = patterns.at(-1)
  if (pattern === undefined) return true
  const [before, rest] = [steps.slice(0, -1), patterns.slice(0, -1)]
  if (pattern === '**') return endsAs(steps, rest) || (steps.length > 0 && endsAs(before, patterns))
  return steps.length > 0 && fits(steps.at(-1) ?? '', pattern) && endsAs(before, rest)
}

/** Whether a name fits a pattern, in time that grows with both lengths alone. */
function fits(name: string, pattern: string): boolean {
  let [at, place] = [0, 0]
  let star: { readonly at: number; place: number } | undefined
  while (place < name.length) {
    if (pattern[at] === '*') {
      star = { at, place }
      at += 1
    } else if (isAlike(name[place], pattern[at])) {
      at += 1
      place += 1
    } else if (star !== undefined) {
      star.place += 1
      place = star.place
      at = star.at + 1
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}

function isAlike(char: string | undefined, wanted: string | undefined): boolean {
  return wanted === '#' ? /\d/.test(char ?? '') : char?.toLowerCase() === wanted?.toLowerCase()
}
