import type { Slide } from '../slide.ts'
import { notesOn, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemList } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

/** How one will know that it worked. */
export function successMetricsSlides(source: Source): Slide[] {
  const { successMetrics } = source.proposal.items
  const sections = sectionsOf(source, 'success-metrics')
  if (successMetrics === null || successMetrics.length === 0)
    return sections.flatMap((section) => sectionSlides(source, section, 'metrics'))
  const notes = notesOn(source, sections, successMetrics)
  const heading = titleOf(source, 'Success metrics', 'success-metrics')
  return [newSlide({ kind: 'metrics', heading, blocks: [itemList(source, successMetrics)], notes })]
}
