import type { Proposal, Section } from '../model/proposal.ts'
import type { Paper } from '../model/theme.ts'
import { sectionId } from './section-id.ts'

/** One line of the contents. */
export interface ContentsEntry {
  /** Of the heading in the page. */
  readonly id: string
  readonly title: string
  /** 1 for a top-level section. */
  readonly level: number
}

/** Fewer sections than this are seen at a glance, and need no contents. */
const FEWEST = 4

/** Points of a page that its lines may fill in every theme, and what a line of each level takes, set airily and densely. */
const PAGE: Readonly<Record<Paper, number>> = { a4: 615, letter: 565 }
const AIRY = { line: 15, above: 7 }
const DENSE = { line: 12.2, above: 3 }

/** Up to so many lines the text begins below them on the same page. */
const SHORT = 14

/** The contents of a document: the lines, and whether they are so few, or so many, that they are set in another way. */
export interface Contents {
  readonly entries: readonly ContentsEntry[]
  readonly length: 'short' | 'page' | 'dense'
}

/** Characters of a title on one line. */
const LINE = 58

/** As many levels, three at most, as fit a page; the first two where nothing does. */
export function contentsOf(proposal: Proposal, paper: Paper = 'a4'): Contents {
  const all = proposal.sections.flatMap(entriesOf)
  if (all.length < FEWEST) return { entries: [], length: 'short' }
  for (const levels of [3, 2]) {
    const entries = all.filter(({ level }) => level <= levels)
    for (const setting of [AIRY, DENSE]) {
      const height = entries.reduce(
        (sum, { level, title }) => sum + setting.line * linesOf(title) + (level === 1 ? setting.above : 0),
        0,
      )
      const length = setting === DENSE ? 'dense' : entries.length <= SHORT ? 'short' : 'page'
      if (height <= PAGE[paper]) return { entries, length }
    }
  }
  return { entries: all.filter(({ level }) => level <= 2), length: 'page' }
}

function linesOf(title: string): number {
  return Math.max(1, Math.ceil(title.length / LINE))
}

function entriesOf(section: Section): ContentsEntry[] {
  const entry = { id: sectionId(section), title: section.title, level: section.level }
  return [entry, ...section.sections.flatMap(entriesOf)]
}
