import type { Section } from '../../model/proposal.ts'
import type { Slide } from '../slide.ts'
import { notesOn, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemList } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

/** What is proposed, its architecture drawn large, and the choices that it stands on. */
export function solutionSlides(source: Source): Slide[] {
  const solutions = sectionsOf(source, 'solution').filter((section) => section.level <= 2)
  return [
    ...solutions.flatMap((section) => sectionSlides(source, section, 'solution', { alone: true })),
    ...sectionsOf(source, 'architecture').flatMap((section) => sectionSlides(source, section, 'solution')),
    ...choicesSlides(source),
  ]
}

/** Subsections of the solution that have no slide of their own kind: part of the detailed design. */
export function furtherSolutionSections(source: Source): Section[] {
  return sectionsOf(source, 'solution')
    .filter((section) => section.level <= 2)
    .flatMap((section) => section.sections)
    .filter((section) => section.kind === undefined || section.kind === 'design')
}

function choicesSlides(source: Source): Slide[] {
  const { keyChoices } = source.proposal.items
  const sections = sectionsOf(source, 'key-choices')
  if (keyChoices === null || keyChoices.length === 0)
    return sections.flatMap((section) => sectionSlides(source, section, 'choices'))
  const notes = notesOn(source, sections, keyChoices)
  const heading = titleOf(source, 'Key design choices', 'key-choices')
  return [newSlide({ kind: 'choices', heading, blocks: [itemList(source, keyChoices)], notes })]
}
