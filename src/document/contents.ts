import type { Proposal, Section } from '../model/proposal.ts'
import { sectionId } from './body/compose-body.ts'

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

/** More lines than this make the contents longer than a page, so they show one level less. */
const MOST_LINES = 44

/** The lines of the contents: as many levels, three at most, as one page can show; two where none can. */
export function contentsOf(proposal: Proposal): ContentsEntry[] {
  const all = proposal.sections.flatMap(entriesOf)
  if (all.length < FEWEST) return []
  const upTo = (level: number): ContentsEntry[] => all.filter((entry) => entry.level <= level)
  return (
    [upTo(3), upTo(2)].find((entries) => entries.length <= MOST_LINES) ?? upTo(proposal.sections.length > 3 ? 2 : 3)
  )
}

function entriesOf(section: Section): ContentsEntry[] {
  const entry = { id: sectionId(section), title: section.title, level: section.level }
  return [entry, ...section.sections.flatMap(entriesOf)]
}
