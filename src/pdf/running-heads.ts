/** What one page shows at its head and foot. */
export interface RunningHead {
  /** From 1. */
  readonly number: number
  readonly total: number
  /** The section that begins on the page, or that goes on from the one before; empty where there is none yet. */
  readonly section: string
  /** Whether the page lies on its side. */
  readonly landscape: boolean
}

/** A top-level section and the id of its heading. */
export interface SectionStart {
  readonly id: string
  readonly title: string
}

/** The head of every page, told whether it lies on its side: the first section that begins on it, else the last that began before. */
export function runningHeads(
  landscape: readonly boolean[],
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
  for (let number = 1; number <= landscape.length; number += 1) {
    heads.push({
      number,
      total: landscape.length,
      section: first.get(number) ?? current,
      landscape: landscape[number - 1] ?? false,
    })
    current = last.get(number) ?? current
  }
  return heads
}
