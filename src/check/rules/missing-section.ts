import type { Proposal } from '../../model/proposal.ts'
import { walkSections } from '../../read/find-sections.ts'
import type { Edit, Rule } from '../rule.ts'
import { TEMPLATE, type TemplateSection } from '../template.ts'

/** A section of the template that is not there. Other families are not asked for our sections. */
export const missingSection: Rule = {
  code: 'missing-section',
  severity: 'hint',
  what: 'A section of the template is missing.',
  why: 'Each of the 17 sections answers a question that some reviewer asks; a missing one is asked in the meeting.',
  mend: 'Add the section, or say in it that it does not apply.',
  *check(proposal, { templated }) {
    if (!templated) return
    const kinds = new Set([...walkSections(proposal.sections)].map(({ section }) => section.kind))
    for (const wanted of TEMPLATE) {
      if (wanted.kinds.some((kind) => kinds.has(kind))) continue
      const edit = insertion(proposal, wanted)
      yield {
        message: `There is no section “${wanted.title}”.`,
        hint: `Add a heading “${wanted.title}”, or say there that it does not apply.`,
        ...(wanted.essential ? { severity: 'warning' as const } : {}),
        ...(edit === undefined ? {} : { edit }),
      }
    }
  },
}

/** The section with its guidance, behind the one that precedes it in the template; nothing where the top level is mixed. */
function insertion({ sections, text, heading }: Proposal, wanted: TemplateSection): Edit | undefined {
  const depth = sections[0]?.heading.depth ?? Math.min((heading?.depth ?? 1) + 1, 5)
  if (depth > 5 || sections.some((section) => section.heading.depth !== depth)) return undefined
  const before = TEMPLATE.slice(0, TEMPLATE.indexOf(wanted)).flatMap(({ kinds }) => kinds)
  let place = -1
  sections.forEach((section, at) => {
    if (section.kind !== undefined && before.includes(section.kind)) place = at
  })
  const content = `${'#'.repeat(depth)} ${wanted.title}\n\n${wanted.body.replace(/^###/gm, '#'.repeat(depth + 1))}`
  const next = sections[place + 1]
  if (next === undefined) {
    const added = text.endsWith('\n') || text === '' ? `\n${content}\n` : `\n\n${content}`
    return { start: text.length, end: text.length, text: added }
  }
  const start = next.heading.position?.start
  return start?.offset === undefined || start.column !== 1
    ? undefined
    : { start: start.offset, end: start.offset, text: `${content}\n\n` }
}
