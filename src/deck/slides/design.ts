import type { Section } from '../../model/proposal.ts'
import type { SectionKind } from '../../model/section-kind.ts'
import type { DeckDepth } from '../deck-plan.ts'
import { emphasis, list, listItem, paragraph, text } from '../prose/nodes.ts'
import type { Slide, SlideKind } from '../slide.ts'
import { everythingIn, headingOf, notesOf, type Source, shown } from '../source.ts'
import { newSlide } from './new-slide.ts'
import { pairBriefSlides } from './pair-brief-slides.ts'
import { sectionSlides } from './section-slides.ts'
import { furtherSolutionSections, solutionSlides } from './solution.ts'
import { toldElsewhere } from './told-elsewhere.ts'

/** A review looks at no more of the detailed design than this; the rest is named. */
const MOST: Readonly<Record<DeckDepth, number>> = { brief: 2, review: 12, full: Number.POSITIVE_INFINITY }

/** Fewer sections than this are shown rather than named on a slide that says nothing else. */
const WORTH_NAMING = 3

/** Kinds that have slides of their own. */
const ELSEWHERE: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'problem',
  'limitations',
  'goals',
  'non-goals',
  'requirements',
  'functional-requirements',
  'non-functional-requirements',
  'solution',
  'architecture',
  'key-choices',
  'plan',
  'phase',
  'risks',
  'technical-risks',
  'operational-risks',
  'alternatives',
  'alternative',
  'success-metrics',
  'open-questions',
])

/** The detailed design in as many slides as the depth allows, and a slide that names what else the document says. */
export function designSlides(source: Source): Slide[] {
  const elsewhere = toldElsewhere(source)
  const isOurs = (section: Section): boolean =>
    !elsewhere.has(section) &&
    !source.placed.has(section) &&
    (section.kind === undefined ? !isAside(section) : !ELSEWHERE.has(section.kind))
  const sections = [
    ...furtherSolutionSections(source).filter(isOurs),
    ...source.proposal.sections.flatMap((section) => withinSummary(source, section) ?? section).filter(isOurs),
    ...onlySummary(source),
  ]
  const parts = sections.flatMap((section) => partsOf(source, section, isOurs))
  const taken: Slide[] = []
  const left: Section[] = []
  const primary = parts.map((part) => part.slides.length)
  // Every section shows its first slide before any shows its second.
  const rank = parts.flatMap((part, at) => part.slides.map((_, turn) => ({ at, turn, weight: part.depth + turn * 2 })))
  rank.sort((a, b) => a.weight - b.weight || a.at - b.at || a.turn - b.turn)
  const most = MOST[source.depth]
  // What is left must be worth a slide that names it: a single slide more is simply shown.
  const chosen = new Set(
    rank.slice(0, rank.length === most + 1 ? rank.length : most).map(({ at, turn }) => `${at}/${turn}`),
  )
  const unnamed = parts.flatMap((_, at) => ((primary[at] ?? 0) > 0 && !chosen.has(`${at}/0`) ? [`${at}/0`] : []))
  if (unnamed.length < WORTH_NAMING) for (const one of unnamed) chosen.add(one)
  parts.forEach((part, at) => {
    taken.push(...part.slides.filter((_, turn) => chosen.has(`${at}/${turn}`)))
    if ((primary[at] ?? 0) > 0 && !chosen.has(`${at}/0`)) left.push(part.section)
  })
  return [...pairBriefSlides(taken), ...moreSlides(source, left)]
}

/** The glance says only what a summary says itself, so that what has a heading in it is told here. */
function withinSummary(source: Source, section: Section): readonly Section[] | undefined {
  if (section.kind !== 'summary') return undefined
  return onlySummary(source).length === 0 ? section.sections : []
}

/** The summary of a document that has no other section, for which a sentence at a glance is too little. */
function onlySummary(source: Source): Section[] {
  const told = source.proposal.sections.filter((section) => !isAside(section))
  const [summary, ...others] = told.filter((section) => !source.placed.has(section))
  return summary?.kind === 'summary' && others.length === 0 && shown(source, everythingIn(summary)).length > 1
    ? [summary]
    : []
}

/** The whole solution in two slides: what it is, and its best drawing, else what is said of it next. */
export function briefDesignSlides(source: Source): Slide[] {
  const all = [...solutionSlides(source), ...designSlides(source)].filter((slide) => slide.kind !== 'more')
  const told = all.find((slide) => !DRAWN.has(slide.kind))
  const drawn = all.find((slide) => slide.kind === 'figure') ?? all.find((slide) => slide.kind === 'art')
  const second = drawn ?? all.find((slide) => slide !== told)
  return all.filter((slide) => slide === told || slide === second)
}

const DRAWN: ReadonlySet<SlideKind> = new Set<SlideKind>(['figure', 'art', 'listing'])

interface Part {
  readonly section: Section
  readonly depth: number
  readonly slides: readonly Slide[]
}

/** A small section is one part; a large one is itself and each of its subsections. */
function partsOf(source: Source, section: Section, isOurs: (section: Section) => boolean): Part[] {
  const size = shown(source, everythingIn(section)).length
  const subs = section.sections.filter(isOurs)
  if (size <= 6 || subs.length < 2)
    return [{ section, depth: 0, slides: sectionSlides(source, { ...section, sections: subs }, 'design') }]
  const own = sectionSlides(source, section, 'design', { alone: true })
  const under = subs.map((sub) => ({ section: sub, depth: 1, slides: sectionSlides(source, sub, 'design') }))
  return [{ section, depth: 0, slides: own }, ...under]
}

function isAside(section: Section): boolean {
  return /^(?:table of contents|contents|toc|references?|links?|changelog|change ?log|history|implementation history|acknowledge?ments?|copyright|appendi(?:x|ces)|glossary|status|release signoff checklist)\b/i.test(
    section.title.trim(),
  )
}

function moreSlides(source: Source, sections: readonly Section[]): Slide[] {
  if (sections.length === 0) return []
  const named = sections.slice(0, 16)
  const items = named.map((section) =>
    listItem([paragraph(...headingOf(source, section), text(' '), emphasis(`line ${section.line}`))]),
  )
  const rest = sections.length - named.length
  const last = rest > 0 ? [listItem([paragraph(emphasis(`… and ${rest} more sections`))])] : []
  const notes = notesOf(source, sections)
  const layout = items.length > 6 ? 'two' : undefined
  return [
    newSlide({
      kind: 'more',
      heading: 'More in the document',
      blocks: [list([...items, ...last])],
      layout,
      whole: 18,
      notes,
    }),
  ]
}
