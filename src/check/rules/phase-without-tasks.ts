import { walkSections } from '../../read/find-sections.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A phase that is a title only. */
export const phaseWithoutTasks: Rule = {
  code: 'phase-without-tasks',
  severity: 'hint',
  what: 'A phase of the plan names no task.',
  why: 'Nobody can tell when it is finished.',
  mend: 'List what is to be done in it.',
  *check({ items, sections }) {
    const planned = [...walkSections(sections)].some(
      ({ section }) => section.kind === 'plan' || section.kind === 'phase',
    )
    if (!planned) return
    for (const { tasks, details, prose, text, label, line } of items.phases ?? []) {
      // A step without the name of a phase is a task itself, and one with several parts names its tasks.
      if (tasks.length > 0 || details.length > 0 || prose || label === undefined || /[,:;]/.test(text)) continue
      yield { message: `The phase ${quote(text)} has no tasks.`, line }
    }
  },
}
