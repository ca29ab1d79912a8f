import type { Printed, PrintedLink, PrintedPage } from './printed.ts'
import { folded } from './reading.ts'

/** One line of the printed contents, and where it leads. */
export interface Entry {
  readonly title: string
  /** As printed; undefined where the line shows no number. */
  readonly number: number | undefined
  /** Page on which the target of the line's link stands. */
  readonly page: number
  /** Height of that target on its page, in points from below. */
  readonly top: number
}

/** The entries of the contents, read from the pages that show them: from the one with their title, as far as there are numbered lines. */
export function readContents({ pages }: Printed): Entry[] {
  const first = pages.findIndex(showsTitle)
  const entries: Entry[] = []
  for (const page of first === -1 ? [] : pages.slice(first)) {
    const found = linesOf(page).flatMap(({ links, target }) => entryOf(page, links, target) ?? [])
    if (found.every(({ number }) => number === undefined)) break
    entries.push(...found)
  }
  return entries
}

function showsTitle({ runs, links }: PrintedPage): boolean {
  return links.some(({ page }) => page !== undefined) && runs.some(({ text }) => folded(text) === 'contents')
}

type Target = { readonly page: number; readonly top: number }

/** Links of a page that lead to the same place belong to one line, or to one line that was broken. */
function linesOf(page: PrintedPage): { links: PrintedLink[]; target: Target }[] {
  const lines = new Map<string, { links: PrintedLink[]; target: Target }>()
  for (const link of page.links) {
    if (link.page === undefined || link.top === undefined) continue
    const key = `${link.page} ${link.top}`
    const line = lines.get(key) ?? { links: [], target: { page: link.page, top: link.top } }
    line.links.push(link)
    lines.set(key, line)
  }
  return [...lines.values()]
}

/** Undefined for links without words, such as the empty rest of a line that began on the page before. */
function entryOf(page: PrintedPage, links: readonly PrintedLink[], target: Target): Entry | undefined {
  const runs = page.runs.filter((run) =>
    links.some(({ bottom, above }) => run.y >= bottom - 1 && run.y + run.height / 2 <= above + 1),
  )
  if (runs.length === 0) return undefined
  const edge = Math.max(...runs.map(({ x, width }) => x + width))
  const folio = runs.find(({ text, x, width }) => /^\d+$/.test(text.trim()) && x + width > edge - 1)
  const title = runs.filter((run) => run !== folio).map(({ text }) => text)
  return { title: title.join(' '), number: folio && Number(folio.text), ...target }
}

/** Whether a heading's words stand at a height of a page, or a little below. */
export function standsAt(page: PrintedPage, title: string, top: number): boolean {
  const near = page.runs.filter(({ y }) => y <= top + 12 && y >= top - 150)
  return folded(near.map(({ text }) => text).join(' ')).includes(folded(title).slice(0, 60))
}
