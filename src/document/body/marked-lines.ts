/** Whether lines are marked, by their numbers from 1. */
export function isMarked(marks: string | undefined): (line: number) => boolean {
  const ranges = (marks ?? '').split(',').map((part) => part.split('-').map(Number))
  return (line) => ranges.some(([from = 0, to = from]) => from > 0 && line >= from && line <= to)
}

/** What a line of a patch does. Heads of files and of hunks only name what follows. */
export function changeOf(line: string): 'added' | 'removed' | 'hunk' | undefined {
  if (/^(?:\+\+\+|---) |^(?:diff|index) /.test(line)) return 'hunk'
  if (line.startsWith('@@')) return 'hunk'
  if (line.startsWith('+')) return 'added'
  return line.startsWith('-') ? 'removed' : undefined
}
