import type { RootContent } from 'mdast'
import type { Item } from '../../model/proposal.ts'
import type { SectionKind } from '../../model/section-kind.ts'
import { label } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import { notesOf, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemList } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

/** Goals beside non-goals; one of them alone where the proposal has only one. */
export function goalsSlides(source: Source): Slide[] {
  const { goals, nonGoals } = source.proposal.items
  const hasGoals = goals !== null && goals.length > 0
  const hasNonGoals = nonGoals !== null && nonGoals.length > 0
  if (hasGoals && hasNonGoals) {
    const blocks = [...column(source, goals, 'Goals', 'goals'), ...column(source, nonGoals, 'Non-goals', 'non-goals')]
    const notes = notesOf(source, sectionsOf(source, 'goals', 'non-goals'))
    return [newSlide({ kind: 'goals', heading: 'Goals and non-goals', blocks, layout: 'columns', whole: 22, notes })]
  }
  return [
    ...(hasGoals ? alone(source, goals, 'Goals', 'goals') : prose(source, 'goals')),
    ...(hasNonGoals ? alone(source, nonGoals, 'Non-goals', 'non-goals') : prose(source, 'non-goals')),
  ]
}

function column(source: Source, items: readonly Item[], otherwise: string, kind: SectionKind): RootContent[] {
  return [label(titleOf(source, otherwise, kind)), itemList(source, items)]
}

function alone(source: Source, items: readonly Item[], otherwise: string, kind: SectionKind): Slide[] {
  const notes = notesOf(source, sectionsOf(source, kind))
  return [
    newSlide({ kind: 'goals', heading: titleOf(source, otherwise, kind), blocks: [itemList(source, items)], notes }),
  ]
}

function prose(source: Source, kind: SectionKind): Slide[] {
  return sectionsOf(source, kind).flatMap((section) => sectionSlides(source, section, 'goals'))
}
