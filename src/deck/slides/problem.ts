import { label } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import { notesOn, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemList, standInTwo } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

/** What is wrong today, and where today's system ends. */
export function problemSlides(source: Source): Slide[] {
  const { limitations, goals, nonGoals } = source.proposal.items
  const elsewhere = new Set([
    'limitations',
    ...(goals === null ? [] : ['goals']),
    ...(nonGoals === null ? [] : ['non-goals']),
  ])
  const told = sectionsOf(source, 'problem').flatMap((section) => {
    const sections = section.sections.filter((sub) => sub.kind === undefined || !elsewhere.has(sub.kind))
    return sectionSlides(source, { ...section, sections }, 'problem', { exhibits: 1 })
  })
  if (limitations === null || limitations.length === 0)
    return [
      ...told,
      ...sectionsOf(source, 'limitations').flatMap((section) => sectionSlides(source, section, 'problem')),
    ]
  const sections = sectionsOf(source, 'limitations')
  const heading = titleOf(source, 'Limitations today', 'limitations')
  const notes = notesOn(source, sections, limitations)
  const [first, ...rest] = told
  const fitsBeside = first !== undefined && first.blocks.length <= 2 && limitations.length <= 5
  if (fitsBeside && rest.length === 0) {
    const blocks = [...first.blocks, label(heading), itemList(source, limitations)]
    return [{ ...first, blocks, notes: { ...first.notes, text: `${first.notes.text}\n\n${notes.text}` } }]
  }
  const layout = standInTwo(limitations) ? 'two' : undefined
  return [...told, newSlide({ kind: 'problem', heading, blocks: [itemList(source, limitations)], layout, notes })]
}
