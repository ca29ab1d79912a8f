import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Phase, Task } from '../../model/proposal.ts'
import { emphasis, list, listItem, paragraph, strong, text } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import { notesOn, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemBlocks } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

const SIDE_BY_SIDE = 5
const SHORT_TASK = 90

/** The plan: phases from left to right while they are few and short, else one under another; with when, tasks and progress. */
export function planSlides(source: Source): Slide[] {
  const { phases } = source.proposal.items
  const sections = sectionsOf(source, 'plan')
  const heading = titleOf(source, 'Plan', 'plan')
  if (phases === null || phases.length === 0)
    return sections.flatMap((section) => sectionSlides(source, section, 'plan'))
  const notes = notesOn(source, sections, phases)
  const blocks: RootContent[] = [
    list(
      phases.map((phase) => phaseItem(source, phase)),
      true,
    ),
  ]
  const beside = phases.length > 1 && phases.length <= SIDE_BY_SIDE && phases.every(isBrief)
  return [
    newSlide({
      kind: 'plan',
      heading,
      blocks,
      layout: beside ? 'timeline' : undefined,
      whole: beside ? 20 : 24,
      notes,
    }),
  ]
}

function isBrief(phase: Phase): boolean {
  return (
    phase.text.length <= 80 && phase.tasks.length <= 6 && phase.tasks.every((task) => task.text.length <= SHORT_TASK)
  )
}

function phaseItem(source: Source, phase: Phase): ListItem {
  const name = [phase.label, phase.text].filter((part) => part !== undefined && part !== '').join(': ')
  const facts = [phase.when, progress(phase)].filter((fact) => fact !== undefined)
  const head = paragraph(...named(name), ...(facts.length === 0 ? [] : [text(' '), emphasis(facts.join(' · '))]))
  return listItem(phase.tasks.length === 0 ? [head] : [head, list(phase.tasks.map((task) => taskItem(source, task)))])
}

function taskItem(source: Source, task: Task): ListItem {
  const mark = task.done === true ? '✓ ' : ''
  const [first, ...rest] = itemBlocks(source, task)
  if (first?.type !== 'paragraph' || mark === '')
    return listItem(first === undefined ? [paragraph(task.text)] : [first, ...rest])
  return listItem([{ ...first, children: [text(mark), ...first.children] }, ...rest])
}

function progress(phase: Phase): string | undefined {
  if (phase.done) return '✓ done'
  const known = phase.tasks.filter((task) => task.done !== undefined)
  return known.length === 0 ? undefined : `${known.filter((task) => task.done === true).length} of ${known.length} done`
}

/** “Core: what it does” has its name in bold, a name alone is all bold. */
function named(name: string): PhrasingContent[] {
  const [, first, rest] = /^([^:：]{1,40}[:：](?!\/\/))\s*(\S.*)$/s.exec(name) ?? []
  const numbered = /^(?:phase|step|stage|milestone|week|part)\s*\S{1,4}:$/i.test(first ?? '')
  return first === undefined || rest === undefined || numbered ? [strong(name)] : [strong(first), text(` ${rest}`)]
}
