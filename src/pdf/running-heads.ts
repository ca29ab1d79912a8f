/** What one page shows at its head and foot. */
export interface RunningHead {
  /** From 1. */
  readonly number: number
  readonly total: number
  /** The section that begins on the page, or that goes on from the one before; empty where there is none yet. */
  readonly section: string
}

/** A top-level section and the id of its heading. */
export interface SectionStart {
  readonly id: string
  readonly title: string
}

/** The head of every page: the first section that begins on it, else the last that began before. */
export function runningHeads(
  total: number,
  sections: readonly SectionStart[],
  pages: ReadonlyMap<string, number>,
): RunningHead[] {
  const first = new Map<number, string>()
  const last = new Map<number, string>()
  for (const { id, title } of sections) {
    const page = pages.get(id)
    if (page === undefined) continue
    if (!first.has(page)) first.set(page, title)
    last.set(page, title)
  }
  const heads: RunningHead[] = []
  let current = ''
  for (let number = 1; number <= total; number += 1) {
    heads.push({ number, total, section: first.get(number) ?? current })
    current = last.get(number) ?? current
  }
  return heads
}
