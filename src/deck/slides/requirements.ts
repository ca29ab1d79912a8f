import type { RootContent } from 'mdast'
import type { Requirement } from '../../model/proposal.ts'
import { label } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import { notesOn, outermost, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemList } from './item-list.ts'
import { newSlide } from './new-slide.ts'

/** What it must do, beside how well it must do it. */
export function requirementsSlides(source: Source): Slide[] {
  const { requirements } = source.proposal.items
  if (requirements === null || requirements.length === 0) return []
  const functional = requirements.filter((item) => item.functional)
  const qualities = requirements.filter((item) => !item.functional)
  const sections = sectionsOf(source, 'requirements', 'functional-requirements', 'non-functional-requirements')
  const outer = outermost(sections)
  const notes = notesOn(source, outer, requirements)
  const heading = titleOf(source, 'Requirements', 'requirements')
  if (functional.length === 0 || qualities.length === 0)
    return [newSlide({ kind: 'requirements', heading, blocks: [itemList(source, requirements)], notes })]
  const blocks: RootContent[] = [
    label(titleOf(source, 'Functional', 'functional-requirements')),
    itemList(source, functional),
    label(titleOf(source, 'Non-functional', 'non-functional-requirements')),
    itemList(source, qualities.map(named)),
  ]
  return [newSlide({ kind: 'requirements', heading, blocks, layout: 'columns', whole: 22, notes })]
}

/** A quality such as performance stands before its requirement, unless the words say it. */
function named(item: Requirement): Requirement {
  const { quality } = item
  if (item.label !== undefined || quality === undefined || item.text.toLowerCase().includes(quality.toLowerCase()))
    return item
  return { ...item, label: `${quality.charAt(0).toUpperCase()}${quality.slice(1)}:` }
}
